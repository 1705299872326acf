# Exercise: change, knapsack, intervals, jobs: greedy answers beside exact ones.
from functools import lru_cache
from itertools import combinations


def greedy_change(amount, coins):
    out = []
    for coin in sorted(coins, reverse=True):
        count, amount = divmod(amount, coin)
        out += [coin] * count
    return out if amount == 0 else None


def best_change(amount, coins):
    @lru_cache(maxsize=None)
    def best(rest):
        if rest == 0:
            return ()
        options = [(*sub, coin) for coin in coins if coin <= rest and (sub := best(rest - coin)) is not None]
        return min(options, key=len, default=None)
    answer = best(amount)
    return None if answer is None else sorted(answer, reverse=True), best.cache_info().misses


def ways(amount, coins):
    table = [1] + [0] * amount
    for coin in coins:
        for total in range(coin, amount + 1):
            table[total] += table[total - coin]
    return table[amount]


def knapsack(items, limit):
    best = {0: (0, ())}
    for name, weight, value in items:
        for used, (worth, names) in sorted(best.items(), reverse=True):
            if used + weight <= limit and worth + value > best.get(used + weight, (-1,))[0]:
                best[used + weight] = worth + value, (*names, name)
    return max(best.values())


def knapsack_by_force(items, limit):
    return max((sum(i[2] for i in some), tuple(i[0] for i in some)) for n in range(len(items) + 1)
               for some in combinations(items, n) if sum(i[1] for i in some) <= limit)


def most_intervals(intervals):
    chosen, free_from = [], float("-inf")
    for start, end in sorted(intervals, key=lambda pair: pair[::-1]):
        if start >= free_from:
            chosen.append((start, end))
            free_from = end
    return chosen


for amount, coins in ((63, (1, 5, 10, 21, 25)), (30, (1, 15, 25)), (7, (5, 3)), (4, (3,)), (99, (50, 20, 10, 5, 2, 1))):
    greedy = greedy_change(amount, coins)
    best, looked_at = best_change(amount, coins)
    print(f"{amount:>3} of {coins}: greedy {greedy}, best {best}, {ways(amount, coins)} ways, {looked_at} looked at")
ITEMS = [("tent", 5, 10), ("rope", 3, 7), ("axe", 4, 6), ("map", 1, 4), ("lamp", 2, 5), ("pot", 6, 9)]
for limit in (0, 5, 9, 21):
    print(limit, knapsack(ITEMS, limit), knapsack(ITEMS, limit)[0] == knapsack_by_force(ITEMS, limit)[0])
by_ratio = sorted(ITEMS, key=lambda item: item[2] / item[1], reverse=True)
print([f"{name} {value / weight:.2f}" for name, weight, value in by_ratio])
print(most_intervals([(1, 4), (3, 5), (0, 6), (5, 7), (3, 9), (5, 9), (6, 10), (8, 11), (8, 12), (2, 14), (12, 16)]))
