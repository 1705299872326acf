# Bound methods, partial objects and callables with __call__.
from functools import partial, partialmethod


class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, m, times=1):
        return (self.n + m) * times

    def add(self, m):
        return self.n + m

    add_ten = partialmethod(add, 10)


a = Adder(5)
bound = a.add
print(a(1), a(1, times=2), bound(2), bound.__self__ is a, bound.__func__ is Adder.add, bound == a.add, bound is a.add, a.add_ten())
double = partial(a, times=2)
print(double(3), double(3, times=4), double.args, double.keywords, partial(double, 1)(), callable(double))
print(list(map("-".join, [["a", "b"], ["c"]])), max(["aa", "b"], key=len), partial(int, base=2)("101"))
