# The order of a set follows hashes and the table's history; with fixed hashes it is always the same.
print({3, 1, 2}, {10, 20, 30, 40}, {8, 16, 24, 0}, {-1, -2, 5}, set(range(20, 0, -3)), {100, 1, 65, 33})
print({"apple", "banana", "cherry", "date"}, set("mississippi"), {"x", 1, None, (1, 2)} == {None, 1, "x", (1, 2)}, set("hello world"))
s = set()
for word in "the quick brown fox jumps over the lazy dog again and again".split():
    s.add(word)
print(s, len(s), s.pop(), s.pop())
s.discard("fox"); s.add("fox"); s.add("zebra")
print(s)
print(set(range(10)) - {3, 5}, set(range(5)) | {9, 8, 7}, {9, 1, 5} & {5, 9}, {1, 2} ^ {2, 3, 17}, frozenset("abc"))
print({1.5, 2, 0.25, 10 ** 20, 2 ** 61, -7}, {(1, 2), (2, 1), ()}, {True, 2, "a"}, {b"x", b"y"})
grown = set()
for i in range(0, 200, 7):
    grown.add(i)
print(list(grown))
for i in range(0, 200, 14):
    grown.discard(i)
print(list(grown), list(grown.copy()))
print(list({str(i) for i in range(15)}), list(dict.fromkeys("banana")), sorted({"b", "A", "c"}, key=str.lower))
