# ContextDecorator, nested managers, the order of leaving.
import contextlib


class Track(contextlib.ContextDecorator):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, *error):
        print("exit", self.name, error[0].__name__ if error[0] else None)
        return False


@Track("decorator")
def work():
    print("working")
    return 5


print(work())
try:
    with Track("outer"), Track("inner"):
        raise LookupError("x")
except LookupError:
    print("handled")
with contextlib.ExitStack() as stack:
    for name in "ab":
        stack.enter_context(Track(name))
    print(stack.callback(lambda: print("callback")) is not None)
