# getstate and setstate: the same numbers again.
import random

generator = random.Random(5)
generator.gauss(0, 1)
state = generator.getstate()
first = [generator.random() for _ in range(3)] + [generator.gauss(0, 1)]
generator.setstate(state)
print(first == [generator.random() for _ in range(3)] + [generator.gauss(0, 1)], state[0], len(state[1]), state[2])
other = random.Random()
other.setstate(generator.getstate())
print(other.random() == generator.random())
for wrong in ((1, 2, 3), (3, (1, 2), None), (3, tuple(range(625)), None)):
    try:
        random.Random().setstate(wrong)
        print("set")
    except (ValueError, TypeError) as error:
        print(type(error).__name__, str(error)[:50])
