# choice, choices, sample and shuffle of a seeded generator.
import random

random.seed(2024)
deck = list(range(10))
print(random.choice(deck), random.choice("abc"), random.choices("abc", k=5), random.choices([1, 2], weights=[9, 1], k=6))
print(random.choices("xyz", cum_weights=[1, 2, 10], k=5), random.sample(deck, 4), random.sample(range(10 ** 6), 3))
random.shuffle(deck)
print(deck, random.sample("ab", k=3, counts=[2, 2]), random.sample([], 0))
for attempt in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.sample({1, 2}, 1),
                lambda: random.choices([1], weights=[1, 2]), lambda: random.choices([1], weights=[0]), lambda: random.choices([]),
                lambda: random.sample([1], -1), lambda: random.choices("a", weights=[1], cum_weights=[1])):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
