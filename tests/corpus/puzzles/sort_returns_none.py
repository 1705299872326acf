# Methods that change in place return None.
items = [3, 1, 2]
print(items.sort(), items.append(4), items.reverse(), items)
result = sorted(items).append(9)
print(result, {}.update(a=1), {1}.add(2), [].extend("a"), "text".upper())
words = ["b", "a"]
words = words.sort()
print(words)
print([1, 2].insert(0, 0), [3].clear(), print("x"))
