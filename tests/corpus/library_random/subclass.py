# A Random with a source of its own: everything else follows from random().
import random


class Half(random.Random):
    def random(self):
        return 0.5


generator = Half()
print(generator.random(), generator.uniform(2, 4), generator.randrange(10), generator.choice("abcd"), generator.sample(range(9), 3), generator.triangular(0, 1))
items = [1, 2, 3, 4]
generator.shuffle(items)
print(items, generator.choices("ab", k=3), generator.expovariate(1))
