# self is on the caller's stack and in the callee.
import sys
class A:
    def look(self):
        return sys.getrefcount(self)
    def look_twice(self, other):
        return sys.getrefcount(self), sys.getrefcount(other)
a = A()
print(a.look(), A.look(a), A().look(), a.look_twice(a), a.look_twice([]))
bound = a.look
print(bound(), sys.getrefcount(a))
