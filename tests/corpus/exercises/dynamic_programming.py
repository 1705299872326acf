# Classic tables: change, knapsack, longest common subsequence, edit distance, subsequences, paths, partitions.
from functools import cache


def coins(amount, kinds):
    best = [0] + [None] * amount
    last = [None] * (amount + 1)
    for a in range(1, amount + 1):
        for kind in kinds:
            if kind <= a and best[a - kind] is not None and (best[a] is None or best[a - kind] + 1 < best[a]):
                best[a], last[a] = best[a - kind] + 1, kind
    if best[amount] is None: return None
    used = []
    while amount: used.append(last[amount]); amount -= last[amount]
    return used
def ways(amount, kinds):
    table = [1] + [0] * amount
    for kind in kinds:
        for a in range(kind, amount + 1): table[a] += table[a - kind]
    return table[amount]
def knapsack(items, capacity):
    table = [[0] * (capacity + 1)]
    for name, weight, value in items:
        previous = table[-1]
        table.append([max(previous[c], previous[c - weight] + value if weight <= c else 0) for c in range(capacity + 1)])
    chosen, c = [], capacity
    for i in range(len(items), 0, -1):
        if table[i][c] != table[i - 1][c]:
            chosen.append(items[i - 1][0]); c -= items[i - 1][1]
    return table[-1][capacity], chosen[::-1]
def lcs(a, b):
    @cache
    def go(i, j):
        if i == len(a) or j == len(b): return ""
        if a[i] == b[j]: return a[i] + go(i + 1, j + 1)
        return max(go(i + 1, j), go(i, j + 1), key=len)
    return go(0, 0)
def edits(a, b):
    rows = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        rows.append([i])
        for j, y in enumerate(b, 1):
            rows[i].append(min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (x != y)))
    script, i, j = [], len(a), len(b)
    while i or j:
        if i and j and rows[i][j] == rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            if a[i - 1] != b[j - 1]: script.append(f"{a[i - 1]}>{b[j - 1]}")
            i, j = i - 1, j - 1
        elif i and rows[i][j] == rows[i - 1][j] + 1: script.append(f"-{a[i - 1]}"); i -= 1
        else: script.append(f"+{b[j - 1]}"); j -= 1
    return rows[-1][-1], script[::-1]
def rising(numbers):
    best = [(1, -1)] * len(numbers)
    for i, n in enumerate(numbers):
        best[i] = max([(best[j][0] + 1, j) for j in range(i) if numbers[j] < n], default=(1, -1), key=lambda p: (p[0], -p[1]))
    i = max(range(len(numbers)), key=lambda k: best[k][0], default=-1)
    out = []
    while i >= 0: out.append(numbers[i]); i = best[i][1]
    return out[::-1]
def max_slice(numbers):
    best = current = 0; start = span = 0; bounds = (0, 0)
    for i, n in enumerate(numbers):
        current += n
        if current <= 0: current, start = 0, i + 1
        elif current > best: best, bounds = current, (start, i + 1)
    return best, numbers[slice(*bounds)]
@cache
def paths(r, c, walls=frozenset({(1, 1), (2, 3)})):
    if r < 0 or c < 0 or (r, c) in walls: return 0
    return 1 if (r, c) == (0, 0) else paths(r - 1, c) + paths(r, c - 1)
@cache
def partitions(n, largest): return 1 if n == 0 else sum(partitions(n - k, k) for k in range(1, min(n, largest) + 1))
def chain(dims):
    @cache
    def go(i, j): return (0, f"M{i}") if i == j else min((go(i, k)[0] + go(k + 1, j)[0] + dims[i] * dims[k + 1] * dims[j + 1], f"({go(i, k)[1]}{go(k + 1, j)[1]})") for k in range(i, j))
    return go(0, len(dims) - 2)


print(coins(11, (1, 5, 6, 9)), coins(3, (2,)), coins(0, (1,)), ways(100, (1, 5, 10, 25, 50)), [ways(n, (1, 2)) for n in range(6)])
print(knapsack([("map", 9, 150), ("water", 15, 200), ("book", 5, 30), ("tent", 20, 220), ("knife", 2, 60)], 31), knapsack([], 5))
print(lcs("AGGTAB", "GXTXAYB"), repr(lcs("abc", "xyz")), len(lcs("pineapple on pizza", "apples and plaza")))
print(edits("kitten", "sitting"), edits("", "ab"), edits("same", "same"), edits("sunday", "saturday")[0])
print(rising([10, 9, 2, 5, 3, 7, 101, 18]), rising([]), rising([3, 2, 1]), max_slice([-2, 1, -3, 4, -1, 2, 1, -5, 4]), max_slice([-1]))
print(paths(4, 4), paths(10, 10), paths.cache_info().currsize, [partitions(n, n) for n in range(11)], chain((10, 30, 5, 60)), chain((40, 20, 30, 10, 30)))
@cache
def climb(n): return 1 if n < 2 else climb(n - 1) + climb(n - 2)
print([climb(n) for n in range(10)], climb(90), climb.cache_info().hits)
