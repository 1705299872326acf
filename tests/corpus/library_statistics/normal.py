# NormalDist: densities, quantiles, arithmetic.
from statistics import NormalDist, StatisticsError

heights = NormalDist(mu=170, sigma=7.5)
print(heights, heights.mean, heights.stdev, heights.variance, heights.median, heights.mode)
print(heights.pdf(170), heights.cdf(180), heights.inv_cdf(0.9), heights.zscore(185), heights.quantiles(4))
print(heights + 10, heights * 2, heights / 2, -heights, heights - NormalDist(1, 2), heights + NormalDist(5, 4), 3 - heights)
print(NormalDist.from_samples([1, 2, 3, 4]), NormalDist(2.4, 1.6).overlap(NormalDist(3.2, 2.0)), NormalDist(1, 2) == NormalDist(1, 2))
print(NormalDist(0, 1).samples(3, seed=42), NormalDist().inv_cdf(1e-9), NormalDist().inv_cdf(0.5))
for attempt in (lambda: NormalDist(0, -1), lambda: NormalDist(0, 0).pdf(1), lambda: NormalDist().inv_cdf(1),
                lambda: NormalDist().overlap(3)):
    try:
        print(attempt())
    except (StatisticsError, TypeError) as error:
        print(type(error).__name__, error)
