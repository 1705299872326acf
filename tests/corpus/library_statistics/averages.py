# mean, fmean, geometric_mean, harmonic_mean and the types of their results.
from decimal import Decimal as D
from fractions import Fraction as F
from statistics import StatisticsError, fmean, geometric_mean, harmonic_mean, mean

for data in ([1, 2, 3, 4], [1, 2], [1.5, 2.5], [F(1, 3), F(1, 6)], [D("0.1"), D("0.2")], [1, 2.5, F(1, 2)], [5], [True, False]):
    print(data, repr(mean(data)), fmean(data))
print(geometric_mean([54, 24, 36]), harmonic_mean([40, 60]), harmonic_mean([40, 60], weights=[5, 30]), harmonic_mean([0, 1]))
print(fmean([1, 2, 3], weights=[3, 2, 1]), mean([10 ** 20, 1, -10 ** 20]), mean([1e308, 1e308]))
for attempt in (lambda: mean([]), lambda: fmean([]), lambda: geometric_mean([0]), lambda: harmonic_mean([-1]), lambda: mean("ab"),
                lambda: harmonic_mean([]), lambda: fmean([1], weights=[1, 2])):
    try:
        print(attempt())
    except (StatisticsError, TypeError) as error:
        print(type(error).__name__, error)
