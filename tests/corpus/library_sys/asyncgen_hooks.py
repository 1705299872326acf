# the hooks of asynchronous generators: at the first step, and when an unfinished one dies
import sys


async def numbers():
    yield 1
    yield 2


def run(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as stop:
        return stop.value


sys.set_asyncgen_hooks(firstiter=lambda generator: print('first', generator.__name__),
                       finalizer=lambda generator: print('unfinished', generator.__name__))
generator = numbers()
print('made')
print(run(generator.__anext__()), run(generator.__anext__()))
del generator
print(type(sys.get_asyncgen_hooks()).__name__, sys.get_asyncgen_hooks().firstiter.__name__)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())
generator = numbers()
print(run(generator.__anext__()))
