# A comprehension has its own scope; walrus reaches out of it.
x = "outer"
print([x for x in range(3)], x)
print([(x, y) for x in range(2) for y in range(x, 2)], x)
values = [y := n * 2 for n in range(3)]
print(values, y)
print({k: v for k, v in zip("ab", [1, 2])}, {c for c in "aab"} == {"a", "b"}, [a for a in [1, 2] if a > 1 if a < 3])
matrix = [[1, 2], [3, 4]]
print([n for row in matrix for n in row], [[row[i] for row in matrix] for i in range(2)], [*map(list, zip(*matrix))])
print([i for i in range(5) if i % 2 == 0], [i if i % 2 else -i for i in range(4)], sum(i for i in range(4)), any(i > 2 for i in range(4)))
for x in range(2):
    pass
print(x)
