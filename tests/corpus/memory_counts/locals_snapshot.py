# locals() makes a dict that the frame keeps.
import sys
def f():
    x = []
    before = sys.getrefcount(x)
    snapshot = locals()
    after = sys.getrefcount(x)
    del snapshot
    return before, after, sys.getrefcount(x)
print(f())
