# A with block holds the exit method, and that the manager.
import sys
class M:
    def __enter__(self):
        return self
    def __exit__(self, *a):
        print("exit", sys.getrefcount(self))
m = M()
print(sys.getrefcount(m))
with m as n:
    print(sys.getrefcount(m))
print(sys.getrefcount(m))
with M():
    pass
