# What context managers leave in the heap: objects by type, what a collection frees, reference counts inside the block.
import gc
import sys
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress


def count():
    found = {}
    for thing in gc.get_objects():
        name = type(thing).__name__
        found[name] = found.get(name, 0) + 1
    return found


@contextmanager
def managed(value=None):
    try:
        yield value
    finally:
        pass


class Closable:
    def close(self):
        pass


def counted():
    with managed([1]) as value:
        return sys.getrefcount(value)


def raising():
    try:
        with managed():
            raise ValueError('x')
    except ValueError as error:
        return repr(error.__context__), error.__traceback__.tb_next


def stack_swallows():
    with ExitStack() as stack:
        stack.callback(print, 'called')
        stack.push(lambda *error: True)
        raise KeyError(1)


def stack_replaces():
    try:
        with ExitStack() as stack:
            stack.callback(lambda: 1 / 0)
            raise KeyError(1)
    except ZeroDivisionError as error:
        return repr(error.__context__), repr(error.__context__.__context__)


def stack_moved():
    stack = ExitStack()
    stack.enter_context(managed())
    stack.pop_all().close()
    return sys.getrefcount(stack), list(vars(stack))


def suppressed():
    with suppress(KeyError):
        raise KeyError


def closed():
    with closing(Closable()) as thing:
        return sys.getrefcount(thing)


def nothing():
    with nullcontext([2]) as value:
        return sys.getrefcount(value)


def started():
    manager = managed(3)
    before = list(vars(manager)), sys.getsizeof(manager), sys.getrefcount(manager.gen)
    with manager:
        return before, list(vars(manager))


@managed()
def decorated():
    return 1


ACTIONS = (counted, raising, stack_swallows, stack_replaces, stack_moved, suppressed, closed, nothing, started, decorated)
for action in ACTIONS:
    action()
gc.disable()
for action in ACTIONS:
    gc.collect()
    before = count()
    answer = action()
    after = count()
    print(action.__name__, answer, {name: after[name] - before.get(name, 0) for name in sorted(after)
                                    if after[name] != before.get(name, 0)}, gc.collect())
    del answer
