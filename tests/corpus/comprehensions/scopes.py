# A comprehension has its own names; its first iterable is evaluated outside.
x = "outer"
print([x for x in range(3)], x)
print({x: y for x, y in zip("ab", "cd")}, {x for x in "aab"} == {"a", "b"}, x)


def f():
    n = 2
    return [n * k for k in range(n)], list(map(lambda v: v + n, range(2)))


print(f())
funcs = [lambda: i for i in range(3)]
print([function() for function in funcs], [(lambda i=i: i)() for i in range(3)])
try:
    print(i)
except NameError as error:
    print(error)
