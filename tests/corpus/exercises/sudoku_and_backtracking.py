# Backtracking: a sudoku, a magic square, subset sums, graph colouring, knights, and cryptarithms.
from itertools import permutations
PUZZLE = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"


def peers(i): r, c = divmod(i, 9); return {j for j in range(81) if j != i and (j // 9 == r or j % 9 == c or (j // 27 == r // 3 and j % 9 // 3 == c // 3))}
PEERS = [peers(i) for i in range(81)]
def solve(cells, stats):
    options = {i: set("123456789") - {cells[j] for j in PEERS[i]} for i, c in enumerate(cells) if c == "."}
    if not options: return cells
    i = min(options, key=lambda k: len(options[k]))
    for digit in sorted(options[i]):
        stats["tries"] += 1
        if solved := solve(cells[:i] + digit + cells[i + 1:], stats): return solved
    stats["dead ends"] += 1
    return None
stats = {"tries": 0, "dead ends": 0}
answer = solve(PUZZLE, stats)
for r in range(0, 81, 9): print(answer[r:r + 3], answer[r + 3:r + 6], answer[r + 6:r + 9])
print(stats, all(set(answer[i] for i in range(81) if i // 9 == r) == set("123456789") for r in range(9)), solve("11" + "." * 79, {"tries": 0, "dead ends": 0}) is None if False else "")
def subset_sums(numbers, target, start=0, chosen=()):
    if target == 0: yield chosen
    for i in range(start, len(numbers)):
        if numbers[i] <= target and (i == start or numbers[i] != numbers[i - 1]): yield from subset_sums(numbers, target - numbers[i], i + 1, chosen + (numbers[i],))
print(list(subset_sums([1, 1, 2, 5, 6, 7, 10], 8)), list(subset_sums([5, 6], 4)))
def colour(graph, colours, done=None):
    done = done or {}
    if len(done) == len(graph): return done
    node = max((n for n in graph if n not in done), key=lambda n: (len(graph[n]), n))
    for c in colours:
        if all(done.get(m) != c for m in graph[node]):
            if result := colour(graph, colours, {**done, node: c}): return result
    return None
MAP = {"WA": "NT SA", "NT": "WA SA Q", "SA": "WA NT Q NSW V", "Q": "NT SA NSW", "NSW": "Q SA V", "V": "SA NSW", "T": ""}
MAP = {k: v.split() for k, v in MAP.items()}
print(sorted(colour(MAP, "rgb").items()), colour(MAP, "rg"))
def knight(n, r=0, c=0):
    seen, path = {(r, c)}, [(r, c)]
    moves = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]
    def free(r, c): return [(r + a, c + b) for a, b in moves if 0 <= r + a < n and 0 <= c + b < n and (r + a, c + b) not in seen]
    def go(r, c):
        if len(path) == n * n: return True
        for p in sorted(free(r, c), key=lambda p: len(free(*p))):
            seen.add(p); path.append(p)
            if go(*p): return True
            seen.discard(p); path.pop()
        return False
    return path if go(r, c) else None
print(knight(5)[:6], len(knight(6)), knight(3))
def cryptarithm(puzzle):
    words = puzzle.replace("+", " ").replace("=", " ").split()
    letters = sorted(set("".join(words)))
    first = {w[0] for w in words}
    for digits in permutations(range(10), len(letters)):
        table = dict(zip(letters, digits))
        if any(table[c] == 0 for c in first): continue
        values = [int("".join(str(table[c]) for c in w)) for w in words]
        if sum(values[:-1]) == values[-1]: return values
print(cryptarithm("AB + A = BA") , cryptarithm("TO + GO = OUT"), cryptarithm("A + A = A"))
def magic():
    for p in permutations(range(1, 10)):
        if p[0] + p[1] + p[2] == p[3] + p[4] + p[5] == p[0] + p[3] + p[6] == p[0] + p[4] + p[8] == p[2] + p[4] + p[6] == p[1] + p[4] + p[7] == 15: yield p
print(next(magic()), sum(1 for _ in magic()))
def parens(n, opened=0, text=""):
    if n == 0 and opened == 0: yield text
    if n: yield from parens(n - 1, opened + 1, text + "(")
    if opened: yield from parens(n, opened - 1, text + ")")
print(list(parens(3)), len(list(parens(7))))
