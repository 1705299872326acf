# Operands of a special method.
import sys
class V:
    def __add__(self, other):
        return sys.getrefcount(self), sys.getrefcount(other)
    def __getitem__(self, key):
        return sys.getrefcount(self), sys.getrefcount(key)
    def __call__(self, x):
        return sys.getrefcount(self), sys.getrefcount(x)
    def __contains__(self, x):
        print("in", sys.getrefcount(self), sys.getrefcount(x))
        return True
    def __eq__(self, other):
        return sys.getrefcount(self), sys.getrefcount(other)
v = V()
w = []
print(v + w, v + [], V() + w, v[w], v[[]], v(w), v([]), v == w)
w in v
[] in v
