# Exercise: the towers of Hanoi, recursive and iterative, drawn and checked.
class IllegalMove(Exception):
    pass


class Towers:
    def __init__(self, disks):
        self.pegs = {"A": list(range(disks, 0, -1)), "B": [], "C": []}
        self.disks = disks
        self.moves = 0

    def move(self, source, target):
        if not self.pegs[source]:
            raise IllegalMove(f"peg {source} is empty")
        disk = self.pegs[source][-1]
        if self.pegs[target] and self.pegs[target][-1] < disk:
            raise IllegalMove(f"disk {disk} does not go on {self.pegs[target][-1]}")
        self.pegs[target].append(self.pegs[source].pop())
        self.moves += 1

    def __str__(self):
        width = 2 * self.disks + 1
        rows = []
        for height in reversed(range(self.disks)):
            cells = []
            for peg in self.pegs.values():
                disk = peg[height] if height < len(peg) else 0
                cells.append(("=" * (2 * disk + 1) if disk else "|").center(width))
            rows.append(" ".join(cells).rstrip())
        return "\n".join(rows) + "\n" + " ".join(name.center(width) for name in self.pegs).rstrip()

    @property
    def done(self):
        return len(self.pegs["C"]) == self.disks


def solve(n, source="A", target="C", spare="B"):
    if n:
        yield from solve(n - 1, source, spare, target)
        yield source, target
        yield from solve(n - 1, spare, target, source)


def solve_with_stack(n):
    todo = [(n, "A", "C", "B")]
    while todo:
        count, source, target, spare = todo.pop()
        if count == 1:
            yield source, target
        elif count:
            todo += [(count - 1, spare, target, source), (1, source, target, spare), (count - 1, source, spare, target)]


towers = Towers(3)
print(towers)
for step, (source, target) in enumerate(solve(3), 1):
    towers.move(source, target)
    if step in (1, 4, 7):
        print(f"after {step}: {source} -> {target}")
        print(towers)
print(towers.done, towers.moves)
for n in range(8):
    assert list(solve(n)) == list(solve_with_stack(n))
    print(n, sum(1 for _ in solve(n)), 2 ** n - 1)
for source, target in (("A", "B"), ("C", "A"), ("C", "A")):
    try:
        towers.move(source, target)
        print("moved", source, target)
    except IllegalMove as error:
        print("IllegalMove:", error)
