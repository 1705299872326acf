# Several for and if clauses run as nested statements would.
print([(a, b) for a in range(4) if a % 2 for b in range(a) if b != 1])
print([c for word in ["hi", "you"] for c in word if c not in "aeiou"])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)])
print([y for x in [1, 2] for y in [x * 10]], [x for x in [[1], [2, 3]] if len(x) > 1])
print({(i, j): i * j for i in range(3) for j in range(i)})
print([i if i > 2 else -i for i in range(5) if i != 1])
print([a for a in range(3) for a in range(a)])
