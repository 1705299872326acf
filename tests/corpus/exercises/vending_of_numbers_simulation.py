# Seeded random simulations: dice, coupons, Monte Carlo, random walks, shuffles, weighted choices.
import random
from collections import Counter
from math import comb


def rolls(rng, n, sides=6): return [rng.randint(1, sides) for _ in range(n)]
def coupons(rng, kinds):
    seen, draws = set(), 0
    while len(seen) < kinds:
        seen.add(rng.randrange(kinds)); draws += 1
    return draws
def pi_estimate(rng, n): return 4 * sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(n)) / n
def walk(rng, steps):
    x = y = 0
    for _ in range(steps):
        dx, dy = rng.choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
        x, y = x + dx, y + dy
    return x, y
def shuffle(rng, items):
    items = list(items)
    for i in range(len(items) - 1, 0, -1):
        j = rng.randint(0, i)
        items[i], items[j] = items[j], items[i]
    return items
def gambler(rng, money, goal):
    bets = 0
    while 0 < money < goal:
        money += 1 if rng.random() < 0.5 else -1
        bets += 1
    return money, bets
def monty(rng, n):
    wins = {"stay": 0, "switch": 0}
    for _ in range(n):
        prize, pick = rng.randrange(3), rng.randrange(3)
        opened = rng.choice([d for d in range(3) if d not in (prize, pick)])
        wins["stay"] += pick == prize
        wins["switch"] += next(d for d in range(3) if d not in (pick, opened)) == prize
    return wins


rng = random.Random(2024)
print(rolls(rng, 10), Counter(rolls(rng, 600)).most_common(2), sum(rolls(rng, 5, 20)))
print([coupons(rng, 6) for _ in range(5)], round(pi_estimate(rng, 2000), 4), [walk(rng, 50) for _ in range(3)])
print(shuffle(rng, "abcdef"), [gambler(rng, 3, 6) for _ in range(4)], monty(rng, 300))
print(rng.random(), rng.uniform(1, 2), rng.gauss(0, 1), rng.expovariate(2), rng.triangular(0, 10, 5), rng.betavariate(2, 3), rng.normalvariate(5, 2))
print(rng.choice("xyz"), rng.choices("ab", weights=[3, 1], k=8), rng.sample(range(100), 5), rng.randrange(0, 100, 7), rng.getrandbits(20), rng.randbytes(4).hex())
deck = [r + s for s in "SHDC" for r in "23456789TJQKA"]
rng.shuffle(deck)
hands = [sorted(deck[i::4][:5], key=lambda c: "23456789TJQKA".index(c[0])) for i in range(4)]
print(*hands, sep="\n")
def kind(hand):
    counts = sorted(Counter(c[0] for c in hand).values(), reverse=True)
    flush = len({c[1] for c in hand}) == 1
    order = ["23456789TJQKA".index(c[0]) for c in hand]
    straight = order == list(range(order[0], order[0] + 5))
    return "straight flush" if flush and straight else "four" if counts[0] == 4 else "full house" if counts == [3, 2] else "flush" if flush else "straight" if straight else "three" if counts[0] == 3 else "two pairs" if counts[:2] == [2, 2] else "pair" if counts[0] == 2 else "high card"
print([kind(h) for h in hands], kind(["2S", "3S", "4S", "5S", "6S"]), kind(["2S", "2H", "2D", "KC", "KS"]), comb(52, 5))
state = rng.getstate()
first = [rng.random() for _ in range(3)]
rng.setstate(state)
print(first == [rng.random() for _ in range(3)], random.Random(5).random() == random.Random(5).random(), random.Random("text").randint(0, 999), random.Random(1.5).randint(0, 999))
for action in (lambda: rng.choice([]), lambda: rng.sample([1], 2), lambda: rng.randint(5, 1), lambda: rng.randrange(0), lambda: rng.choices([1], weights=[1, 2]), lambda: rng.sample(5, 1), lambda: rng.shuffle("abc"), lambda: rng.randint(1.5, 2)):
    try: print(action())
    except Exception as error: print(type(error).__name__, error)
