# The comma makes a tuple, not the parentheses.
a = (1)
b = (1,)
c = 1,
d = ()
print(type(a).__name__, type(b).__name__, c, d, len(((),)), (1, 2) == tuple([1, 2]))
x = 5,
print(x, x + (6,), x * 2)
y = "a", "b"
print(y, ("a" "b"), ("a", "b"), ["a" "b", "c"])
def f(): return 1,
print(f(), (lambda: (1, 2))(), (lambda: 1, 2)[1])
assert (1 == 2, "never fails")[1]
print(1 == 1, (2,) == 2, not ())
