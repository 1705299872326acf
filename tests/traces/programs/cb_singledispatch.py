# singledispatch and total_ordering.
import functools
@functools.singledispatch
def show(x):
    return [x]
@show.register
def _(x: int):
    return (x,)
@show.register(list)
def on_list(x):
    return {"l": x}
a = show("t")
b = show(5000)
c = show([1])
@functools.total_ordering
class P:
    def __init__(self, n):
        self.n = n
    def __lt__(self, o):
        return self.n < o.n
    def __eq__(self, o):
        return self.n == o.n
d = P(1) >= P(2)
e = P(1) > P(2)
