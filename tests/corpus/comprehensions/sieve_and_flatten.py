# Small algorithms with comprehensions.
limit = 50
composite = {m for p in range(2, 8) for m in range(p * p, limit, p)}
print([n for n in range(2, limit) if n not in composite])


def flatten(items):
    return [leaf for item in items for leaf in (flatten(item) if isinstance(item, list) else [item])]


print(flatten([1, [2, [3, [4]], 5], [], [[6]]]))
words = "one two three four five six".split()
print({n: sorted(w for w in words if len(w) == n) for n in sorted({len(w) for w in words})})
print([(a, b, c) for c in range(1, 21) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
print(*("".join("*" if (i ^ j) & 1 else "." for j in range(8)) for i in range(3)), sep="\n")
