# Recursion with yield from: trees, permutations, hanoi.
def walk(tree, depth=0):
    if isinstance(tree, dict):
        for key, child in tree.items():
            yield depth, key
            yield from walk(child, depth + 1)
    elif tree is not None:
        yield depth, tree


for depth, name in walk({"a": {"b": 1, "c": {"d": None}}, "e": "leaf"}):
    print("  " * depth + str(name))


def permutations(items):
    if not items:
        yield []
    for i, first in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [first] + rest


print(["".join(p) for p in permutations(list("abc"))])


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


print(*hanoi(3))
