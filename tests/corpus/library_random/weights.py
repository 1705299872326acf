# choices with weights, and how often each comes.
import random
from collections import Counter
from fractions import Fraction

generator = random.Random("weights")
for weights in ([1, 2, 7], [0.1, 0.2, 0.7], [Fraction(1, 10), Fraction(1, 5), Fraction(7, 10)]):
    try:
        counts = Counter(generator.choices("abc", weights=weights, k=1000))
        print(sorted(counts.items()))
    except TypeError as error:
        print(error)
print(generator.choices(range(3), cum_weights=[5, 5, 10], k=10), generator.choices([1], k=0))
