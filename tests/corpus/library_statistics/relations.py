# covariance, correlation, linear regression.
from statistics import StatisticsError, correlation, covariance, linear_regression

x, y = [1, 2, 3, 4, 5], [1.1, 2.3, 2.9, 4.2, 5.1]
print(covariance(x, y), correlation(x, y), linear_regression(x, y), linear_regression(x, y, proportional=True))
slope, intercept = linear_regression([0, 1], [5, 7])
print(slope, intercept, correlation(x, [-v for v in x]))
for attempt in (lambda: covariance([1], [1]), lambda: covariance([1, 2], [1]), lambda: correlation([1, 1], [1, 2]),
                lambda: linear_regression([1, 1], [1, 2])):
    try:
        print(attempt())
    except StatisticsError as error:
        print(error)
