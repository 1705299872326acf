# A suspended generator in a cycle is closed by the collector.
import gc
def g():
    try:
        yield
    finally:
        print('closed')
box = []
it = g()
next(it)
box.append((it, box))
def h(x):
    yield
it = None
del box
print(gc.collect())
