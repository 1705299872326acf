# The block that was freed last is used first.
class S:
    __slots__ = ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
keep = [S() for _ in range(40)]
a, b, c = keep[5], keep[9], keep[7]
places = [id(a), id(b), id(c)]
keep[5] = keep[9] = keep[7] = None
a = None
b = None
c = None
new = [S(), S(), S()]
print([places.index(id(n)) if id(n) in places else None for n in new])
