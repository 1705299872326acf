# contextmanager, closing, suppress, nullcontext, ExitStack.
import contextlib


@contextlib.contextmanager
def tag(name):
    print("<" + name + ">")
    try:
        yield name.upper()
    finally:
        print("</" + name + ">")


with tag("a") as big, tag("b"):
    print(big)
try:
    with tag("c"):
        raise ValueError("inside")
except ValueError as error:
    print("caught", error)


@tag("d")
def decorated():
    print("in decorated")


decorated()
with contextlib.suppress(KeyError, IndexError):
    {}["x"]
with contextlib.nullcontext(5) as five, contextlib.ExitStack() as stack:
    stack.callback(print, "callback", five)
    print(stack.enter_context(tag("e")))


class Thing:
    def close(self):
        print("closed")


with contextlib.closing(Thing()) as thing:
    print(type(thing).__name__)
