# A small simulation: how often do two dice show seven?
import random
from collections import Counter

random.seed("dice")
rolls = Counter(random.randint(1, 6) + random.randint(1, 6) for _ in range(2000))
for total in sorted(rolls):
    print(f"{total:>2} {rolls[total]:>4} {'#' * (rolls[total] // 20)}")
walk = [0]
for _ in range(20):
    walk.append(walk[-1] + random.choice((-1, 1)))
print(walk)
