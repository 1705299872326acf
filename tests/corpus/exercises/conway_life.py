# Conway's game of life with sets of live cells: still lifes, blinkers, a glider, and detection of cycles.
from collections import Counter


def parse(picture):
    return frozenset((r, c) for r, line in enumerate(picture.split("/")) for c, mark in enumerate(line) if mark == "#")
def step(cells):
    neighbours = Counter((r + dr, c + dc) for r, c in cells for dr in (-1, 0, 1) for dc in (-1, 0, 1) if dr or dc)
    return frozenset(cell for cell, count in neighbours.items() if count == 3 or count == 2 and cell in cells)
def normal(cells):
    if not cells:
        return cells
    top, left = min(r for r, _ in cells), min(c for _, c in cells)
    return frozenset((r - top, c - left) for r, c in cells)
def draw(cells):
    rows, columns = [r for r, _ in cells], [c for _, c in cells]
    return "/".join("".join("#" if (r, c) in cells else "." for c in range(min(columns), max(columns) + 1)) for r in range(min(rows), max(rows) + 1)) if cells else "(empty)"
def fate(cells, limit=200):
    seen = {}
    for generation in range(limit):
        if not cells:
            return f"dies at {generation}"
        shape = normal(cells)
        if shape in seen:
            first, where = seen[shape]
            moved = (min(r for r, _ in cells), min(c for _, c in cells))
            period = generation - first
            if moved != where:
                return f"flies with period {period} by {moved[0] - where[0]},{moved[1] - where[1]}"
            return f"settles at {first} with period {period}"
        seen[shape] = generation, (min(r for r, _ in cells), min(c for _, c in cells))
        cells = step(cells)
    return f"alive after {limit}: {len(cells)} cells"


PATTERNS = {"block": "##/##", "blinker": "###", "glider": ".#/..#/###", "toad": ".###/###", "beacon": "##/##/..##/..##", "single": "#", "r": ".##/##/.#", "row5": "#####", "row10": "##########", "spaceship": ".#..#/#/#...#/####"}
for name, picture in PATTERNS.items():
    print(f"{name:<10}{fate(parse(picture), 60)}")
cells = parse(PATTERNS["glider"])
for generation in range(5):
    print(generation, draw(cells), sorted(cells)[:2])
    cells = step(cells)
row = parse(PATTERNS["row10"])
history = []
for _ in range(16):
    history.append(len(row))
    row = step(row)
print(history, draw(row))
def torus(grid):
    n, m = len(grid), len(grid[0])
    return [[int((total := sum(grid[(r + i) % n][(c + j) % m] for i in (-1, 0, 1) for j in (-1, 0, 1)) - grid[r][c]) == 3 or total == 2 and grid[r][c]) for c in range(m)] for r in range(n)]
grid = [[int((r, c) in parse(PATTERNS["glider"])) for c in range(5)] for r in range(5)]
start = grid
for _ in range(20):
    grid = torus(grid)
print(grid == start, *("".join(".#"[x] for x in row) for row in torus(grid)), sep="\n")
