# Order of for and if, filters before and after, conditional values, nested lists and dictionaries.
print([x for x in range(10) if x % 2 if x % 3], [x if x % 2 else "even" for x in range(4)], [(x, y) for x in "ab" for y in range(2)], [y for x in [[1, 2], [3]] for y in x])
print([[j for j in range(i)] for i in range(4)], [x for x in [1, 2, 3] if (lambda v: v > 1)(x)], {x % 3 for x in range(10)}, {x: [y for y in range(x)] for x in range(3)})
print([a + b for a, b in zip("xy", "12")], [i for i, c in enumerate("hello") if c == "l"], [k for k, v in {"a": 1, "b": 2}.items() if v > 1], [*(n for n in range(3))], sum(n * n for n in range(4)))
print([x for x in (y for y in range(3))], [x for x in [x for x in [1, 2]]], [[x, y] for x in range(2) for y in range(2) if x != y], [f(2) for f in [lambda v: v + 1, lambda v: v * 5]])
try:
    [q for q in undefined_thing]
except NameError as error:
    print(error)
print([print(i) for i in range(2)], [None for _ in range(2)], [i for i in range(3) for i in range(2)], [(lambda: i)() for i in range(3)], [... for _ in "ab"])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[c] for row in matrix] for c in range(3)], [n for row in matrix for n in row if n % 2 == 0], {n: "odd" if n % 2 else "even" for row in matrix for n in row if n > 3}, [sum(col) for col in zip(*matrix)], max(n for row in matrix for n in row))
