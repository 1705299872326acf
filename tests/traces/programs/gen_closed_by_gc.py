# A suspended generator in a cycle: closed by the collector.
import gc
log = []
def g(box):
    try:
        while True:
            yield box
    finally:
        log.append(len(box))
b = []
x = g(b)
b.append(x)
next(x)
del x, b
n = gc.collect()
y = [1]
z = g(y)
next(z)
del z
