# Every distribution, from one seed.
import random

generator = random.Random(99)
for name, arguments in (("triangular", (0, 10, 3)), ("betavariate", (2, 3)), ("expovariate", (1.5,)), ("gammavariate", (2, 1)),
                        ("gammavariate", (0.5, 2)), ("gammavariate", (1, 3)), ("gauss", (0, 1)), ("gauss", (5, 2)),
                        ("lognormvariate", (0, 0.25)), ("normalvariate", (0, 1)), ("vonmisesvariate", (0, 4)),
                        ("paretovariate", (3,)), ("weibullvariate", (1, 1.5)), ("uniform", (-1, 1))):
    print(name, arguments, getattr(generator, name)(*arguments))
print(generator.gauss(), generator.triangular())
