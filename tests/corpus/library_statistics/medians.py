# median and its kin, mode, multimode, quantiles.
from statistics import (StatisticsError, median, median_grouped, median_high, median_low, mode, multimode, quantiles)

for data in ([1, 3, 5], [1, 3, 5, 7], [7, 1], [2.5], list("bca")):
    print(data, median(data) if isinstance(data[0], (int, float)) or len(data) % 2 else None, median_low(data), median_high(data))
print(median_grouped([1, 3, 3, 5, 7]), median_grouped([1, 3, 3, 5, 7], interval=2))
print(mode([1, 1, 2, 2, 3]), mode("abracadabra"), multimode("aabbc"), multimode([]))
print(quantiles(range(1, 11)), quantiles([1, 2, 3, 4], n=3), quantiles([1, 2, 3, 4], method="inclusive"), quantiles([1.0, 2], n=10))
for attempt in (lambda: median([]), lambda: mode([]), lambda: quantiles([1]), lambda: quantiles([1, 2], n=0),
                lambda: quantiles([1, 2], method="x"), lambda: median([1, "a"])):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
