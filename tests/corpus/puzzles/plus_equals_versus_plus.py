# += changes a list in place, = with + makes a new one.
a = b = [1]
a += [2]
print(a, b, a is b)
a = a + [3]
print(a, b, a is b)
def extend(items): items += ["in"]
def rebind(items): items = items + ["lost"]
extend(b); rebind(b)
print(b)
s = r = "ab"
s += "c"
print(s, r)
