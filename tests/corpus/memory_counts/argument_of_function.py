# An argument is moved from the caller's stack to the callee's local.
import sys
def look(x):
    return sys.getrefcount(x)
def pass_on(x):
    return look(x), sys.getrefcount(x)
value = [1]
print(sys.getrefcount(value), look(value), pass_on(value), look([1]))
