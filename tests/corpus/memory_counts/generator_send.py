# The value sent is held by the generator's stack, then by its name.
import sys
def receiver():
    while True:
        got = yield
        print(sys.getrefcount(got))
g = receiver()
next(g)
v = []
g.send(v)
print(sys.getrefcount(v))
g.send([])
print(sys.getrefcount(v))
