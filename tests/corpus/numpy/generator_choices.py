# Generator.choice, shuffle and permutation: with and without replacement, with probabilities, along an axis, in place.
import numpy as np

rng = np.random.default_rng(7)
print(rng.choice(5), rng.choice(10, 4), rng.choice(["red", "green", "blue"], 3), rng.choice(10, (2, 2)))
print(rng.choice(10, 4, replace=False), rng.choice(20000, 3, replace=False), rng.choice(6, 3, replace=False, shuffle=False))
print(rng.choice(4, 5, p=[0.1, 0.2, 0.3, 0.4]), rng.choice(4, 2, replace=False, p=[0.1, 0.2, 0.3, 0.4]))
cards = np.arange(10)
rng.shuffle(cards)
names = ["ann", "bob", "cid", "dee"]
rng.shuffle(names)
print(cards, names)
table = np.arange(12).reshape(4, 3)
rng.shuffle(table)
print(table)
rng.shuffle(table, axis=1)
print(table)
print(rng.permutation(6), rng.permutation([3, 1, 2]), rng.permutation(table)[0], rng.random())
state = rng.bit_generator.state
first = rng.random(2)
rng.bit_generator.state = state
print(first == rng.random(2), sorted(state))
print(np.random.SeedSequence(5).generate_state(3), [s.generate_state(1) for s in np.random.SeedSequence(5).spawn(2)])
for wrong in (lambda: rng.choice(3, 5, replace=False), lambda: rng.choice(3, p=[0.5, 0.5]), lambda: rng.choice([]),
              lambda: rng.choice(2, p=[0.5, 0.4])):
    try:
        wrong()
    except ValueError as error:
        print(error)
