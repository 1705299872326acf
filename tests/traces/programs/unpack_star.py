# Unpacking with a star makes a list.
t = (1000, [2], "three", 4000)
a, *b = t
*c, d = t
e, (f, *g), *h = 1000, [5, 6, 7], 8, 9
x = [*t, *b]
y = (*t, 1)
z = {*b[1:], 3000}
w = {**{"a": t}, **{"b": b}}
for i, *j in [t, (1, 2)]:
    k = j
