# Functions receive the object: changing it shows outside, rebinding the name does not.
def change(items, mapping, number, text):
    items.append("new")
    mapping["new"] = 1
    number += 1
    text += "!"
    items = ["lost"]
    return number, text, items
l, d, n, t = [], {}, 1, "t"
print(change(l, d, n, t), l, d, n, t)
def clear(items): items[:] = []
def replace(items): items = []
l = [1, 2]
replace(l); print(l)
clear(l); print(l)
def swap(a, b): a, b = b, a; return a, b
p, q = [1], [2]
print(swap(p, q), p, q)
