# Unpacking takes any iterable, nests, and collects the rest in a list.
first, *middle, last = "abcdef"
print(first, middle, last)
(a, b), [c, *d] = (1, 2), (3, 4, 5)
print(a, b, c, d)
*start, end = {"k": 1, "l": 2}
print(start, end)
x, = [9]
print(x)
head, *_, tail = range(5)
print(head, tail, _)
for index, (key, value) in enumerate({"one": 1, "two": 2}.items()):
    print(index, key, value)
for number, *rest in [(1, 2, 3), (4,)]:
    print(number, rest)
data = {}
data["x"], data["y"] = 1, 2
print(data)
