# A global name hides a builtin of the same name until it is deleted.
list = [1, 2]
try:
    list("ab")
except TypeError as error:
    print(error)
del list
print(list("ab"))
def f(sum): return sum + 1
print(f(1), sum([1, 2]))
print_ = print
def print(*args): print_("mine:", *args)
print("x")
del print
print("y")
class A:
    def len(self): return 5
    n = len([1, 2, 3])  if False else 0
str = "text"
try:
    str(5)
except TypeError as error:
    print(error)
import builtins
print(builtins.str(5), max.__name__)
