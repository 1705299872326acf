# Exercise: chess boards: a knight's tour by Warnsdorff's rule, eight queens, attacked squares.
import itertools

FILES = "abcdefgh"
KNIGHT = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]


def square(x, y):
    return f"{FILES[x]}{y + 1}"


def parse(name):
    try:
        x, y = FILES.index(name[0]), int(name[1:]) - 1
    except (ValueError, IndexError):
        raise ValueError(f"not a square: {name!r}") from None
    if not 0 <= y < 8:
        raise ValueError(f"no such row: {name!r}")
    return x, y


def knight_moves(place, size):
    x, y = place
    return [(x + dx, y + dy) for dx, dy in KNIGHT if 0 <= x + dx < size and 0 <= y + dy < size]


def tour(start, size):
    path, seen = [start], {start}
    while len(path) < size * size:
        options = [step for step in knight_moves(path[-1], size) if step not in seen]
        if not options:
            return None
        step = min(options, key=lambda s: (sum(t not in seen for t in knight_moves(s, size)), s))
        path.append(step)
        seen.add(step)
    return path


def queens(n, placed=()):
    row = len(placed)
    if row == n:
        yield placed
        return
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(placed)):
            yield from queens(n, placed + (column,))


def symmetric(solution):
    n = len(solution)
    variants = set()
    board = list(enumerate(solution))
    for flip, turns in itertools.product((False, True), range(4)):
        points = [(c, r) if flip else (r, c) for r, c in board]
        for _ in range(turns):
            points = [(c, n - 1 - r) for r, c in points]
        variants.add(tuple(c for _, c in sorted(points)))
    return min(variants)


for size, start in ((5, (0, 0)), (6, (2, 3)), (5, (0, 1))):
    path = tour(start, size)
    if path is None:
        print(size, square(*start), "no tour found")
        continue
    number = {place: k for k, place in enumerate(path, 1)}
    print(size, square(*start), "->", square(*path[-1]))
    for y in reversed(range(size)):
        print(" ".join(f"{number[x, y]:2}" for x in range(size)))
print(sorted(square(*place) for place in knight_moves(parse("b1"), 8)))
for n in range(1, 8):
    solutions = list(queens(n))
    print(n, len(solutions), len(set(map(symmetric, solutions))), solutions[:1])
first = next(queens(8))
print("\n".join(" ".join("Q" if c == column else "." for c in range(8)) for column in first))
for bad in ("z1", "a9", "", "a"):
    try:
        parse(bad)
    except ValueError as error:
        print(error)
