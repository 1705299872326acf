# randrange and randint: arguments and errors.
import random

random.seed(3)
print(random.randrange(5), random.randrange(5, 6), random.randrange(0, 10, 3), random.randrange(10, 0, -2), random.randint(-3, 3))
print(random.randrange(10 ** 40), random.getrandbits(0), random.getrandbits(100))
for attempt in (lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.randrange(1, 5, 0),
                lambda: random.randint(5, 1), lambda: random.randrange(1.5), lambda: random.getrandbits(-1),
                lambda: random.randrange("x")):
    try:
        print(attempt())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
