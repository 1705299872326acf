# variance and standard deviation of samples and populations.
from decimal import Decimal as D
from fractions import Fraction as F
from statistics import StatisticsError, pstdev, pvariance, stdev, variance

for data in ([1, 2, 3, 4], [2.75, 1.75, 1.25, 0.25], [D("27.5"), D("30.25"), D("34.5")], [F(1, 6), F(1, 2), F(5, 3)], [5, 5]):
    print(data, repr(variance(data)), repr(pvariance(data)), repr(stdev(data)), repr(pstdev(data)))
print(variance([1, 2, 3], xbar=2), pvariance([1, 2, 3], mu=2), stdev([1e150, 2e150]), pstdev([3]))
for attempt in (lambda: variance([1]), lambda: pvariance([]), lambda: stdev([]), lambda: stdev(["a", "b"])):
    try:
        print(attempt())
    except (StatisticsError, TypeError) as error:
        print(type(error).__name__, error)
