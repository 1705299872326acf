# Exercise: dice: exact chances with fractions, simulated ones with a seed, categories of five dice.
import itertools
import random
from collections import Counter
from fractions import Fraction


def chances(*dice):
    table = Counter({0: Fraction(1)})
    for sides in dice:
        table = sum((Counter({total + eye: chance / sides for total, chance in table.items()})
                     for eye in range(1, sides + 1)), Counter())
    return dict(sorted(table.items()))


def category(roll):
    counts = sorted(Counter(roll).values(), reverse=True)
    match counts:
        case [5]:
            return "five of a kind"
        case [4, 1]:
            return "four of a kind"
        case [3, 2]:
            return "full house"
        case _ if len(counts) == 5 and max(roll) - min(roll) == 4:
            return "straight"
        case [3, *_]:
            return "three of a kind"
        case [2, 2, 1]:
            return "two pairs"
        case [2, *_]:
            return "pair"
    return "nothing"


class Dice:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def roll(self, count=5, sides=6):
        return tuple(self.random.randint(1, sides) for _ in range(count))

    def best_of(self, tries):
        roll = self.roll()
        for _ in range(tries - 1):
            common, count = Counter(roll).most_common(1)[0]
            roll = (common,) * count + self.roll(5 - count)
        return tuple(sorted(roll))


two = chances(6, 6)
for total, chance in two.items():
    print(f"{total:>3} {chance!s:>5} {float(chance):.4f} {'*' * int(chance * 72)}")
print(sum(two.values()), sum(total * chance for total, chance in two.items()))
mixed = chances(4, 6, 8)
print(max(mixed, key=mixed.get), max(mixed.values()), sum(c for t, c in mixed.items() if t >= 15))

exact = Counter(map(category, itertools.product(range(1, 7), repeat=5)))
for name, count in exact.most_common():
    print(f"{name:<16}{count:>5} {Fraction(count, 6 ** 5)!s:>9}")
dice = Dice(99)
rolled = Counter(category(dice.roll()) for _ in range(1000))
print(rolled.most_common(3), rolled.total(), rolled - Counter({"pair": 10 ** 6}) == Counter({k: v for k, v in rolled.items() if k != "pair"}))
print([dice.best_of(3) for _ in range(4)])
print(Counter(category(dice.best_of(3)) for _ in range(300)).most_common(2))
try:
    dice.roll(sides=0)
except ValueError as error:
    print(type(error).__name__)
