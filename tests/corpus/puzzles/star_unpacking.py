# A starred name takes what is left over, as a list.
first, *rest = [1, 2, 3]
*start, last = "abc"
a, *middle, z = range(5)
only, *none = [7]
print(first, rest, start, last, a, middle, z, only, none)
head, (x, *y), *tail = 1, (2, 3, 4), 5, 6
print(head, x, y, tail)
print([*range(3), *"ab"], (*[1], 2), {*[1, 1], 2}, {**{"a": 1}, "a": 2, **{"b": 3}})
for i, *others in [(1, 2, 3), "xyz", [9]]:
    print(i, others)
def f(a, *args, b=0, **kwargs): return a, args, b, kwargs
print(f(*[1, 2], *(3,), **{"b": 4}, c=5), f(*"hi", b=1))
