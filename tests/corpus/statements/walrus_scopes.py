# := binds in the surrounding function, also out of a comprehension.
def longest(words):
    if (best := max(words, key=len)) and (size := len(best)) > 3:
        return best, size
    return size


print(longest(["a", "abcd"]), longest(["ab"]))
print([(square := n * n) for n in range(4)], square)
print(any((found := item) > 2 for item in [1, 2, 3, 4]), found)
while (line := ["x", "y", ""][len(longest.__name__) - 6 if False else 2]) != "":
    print(line)
print(line == "", (z := 1, 2), z)
