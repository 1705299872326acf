# What an ExitStack leaves in a cycle when an exit function raises: frames, cells and functions as many as CPython's
import collections
import contextlib
import gc


def boom(*ignored):
    raise ValueError(1)


def again(*ignored):
    raise KeyError(2)


def one():
    with contextlib.ExitStack() as stack:
        stack.callback(boom)


def two():
    with contextlib.ExitStack() as stack:
        stack.push(boom)
        stack.callback(again)


def block_raises():
    with contextlib.ExitStack() as stack:
        stack.callback(boom)
        raise OSError(3)


def swallowed():
    with contextlib.ExitStack() as stack:
        stack.callback(print, "called")
        stack.push(lambda *ignored: True)
        stack.callback(boom)


gc.collect()
for run in (one, two, block_raises, swallowed):
    try:
        run()
    except Exception as problem:
        print(repr(problem), repr(problem.__context__))
    gc.set_debug(gc.DEBUG_SAVEALL)
    found = gc.collect()
    print(run.__name__, found, sorted(collections.Counter(type(x).__name__ for x in gc.garbage).items()))
    gc.set_debug(0)
    gc.garbage.clear()
    gc.collect()
