# The same seed gives the same numbers, whatever its kind.
import random

for seed in (0, 1, -1, 42, "text", b"bytes", 1.5, None if False else 10 ** 30, bytearray(b"x"), True):
    generator = random.Random(seed)
    print(repr(seed), generator.random(), generator.randint(1, 6), generator.getrandbits(40), generator.randbytes(3))
random.seed(7)
print([random.randrange(10) for _ in range(8)], random.randrange(0, 100, 5), random.uniform(1, 2))
try:
    random.seed([1])
except TypeError as error:
    print(str(error)[:60])
