# is compares identity; small ints, None, and short constants may be shared, new objects never.
a, b = [1], [1]
print(a == b, a is b, a is a, None is None, [] is [])
c = a
c.append(2)
print(a, a is c, a[:] is a, a[:] == a)
x, y = 256, 256
print(x is y, int("256") is int("2" "56"), 1.0 == 1, type(1.0) is float)
s = "".join(["a", "b"])
print(s == "ab", s is "".join(["a", "b"]), tuple([1]) is tuple([1]))
def f(): return (1, 2)
print(f() is f(), f.__code__ is f.__code__, f is f, (lambda: 0) is (lambda: 0))
