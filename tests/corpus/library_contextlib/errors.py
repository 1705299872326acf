# A generator that yields never, twice, or swallows.
import contextlib


@contextlib.contextmanager
def never():
    if False:
        yield


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


@contextlib.contextmanager
def swallow():
    try:
        yield
    except ValueError as error:
        print("swallowed", error)


for manager in (never, twice):
    try:
        with manager():
            pass
    except RuntimeError as error:
        print(error)
with swallow():
    raise ValueError("x")
stack = contextlib.ExitStack()
stack.push(lambda *error: print("push", error[0]) or True)
with stack:
    1 / 0
kept = contextlib.ExitStack()
with kept:
    kept.callback(print, "later")
    moved = kept.pop_all()
print("not yet")
moved.close()
for wrong in (5, "x"):
    try:
        contextlib.ExitStack().enter_context(wrong)
    except TypeError as error:
        print(error)
