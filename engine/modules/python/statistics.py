"""Basic statistics: averages, spread, quantiles, relations between two samples, the normal distribution.

Sums are exact: every value is taken as a ratio of integers, and only the result is rounded, to the data's own type.
"""
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, namedtuple
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from itertools import chain, count, groupby, repeat
import math
from math import erf, exp, fabs, fsum, hypot, isqrt, log, sqrt, tau
import numbers
from operator import itemgetter, mul
import random
import sys

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
           'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']

_SQRT2 = sqrt(2.0)


class StatisticsError(ValueError):
    pass


# --- Exact sums ---

def _coerce(a, b):
    """The type of a result of values of two types: the wider of related ones; a float beats what is not one."""
    assert a is not bool, "initial type T is bool"
    if a is b or b is int or b is bool:
        return a
    if a is int or issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    if issubclass(b, int):
        return a
    if issubclass(a, int):
        return b
    for exact, other in (a, b), (b, a):
        if issubclass(exact, Fraction) and issubclass(other, float):
            return other
    raise TypeError("don't know how to coerce %s and %s" % (a.__name__, b.__name__))


def _ratio(x):
    """(numerator, denominator); (x, None) for a value that is no number or not finite."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _total(by_denominator):
    """The exact sum of numerators that are kept by their denominators; NaN or infinity when there was one."""
    if None in by_denominator:
        return by_denominator[None]
    return sum(Fraction(n, d) for d, n in by_denominator.items())


def _sum(data):
    """(type, exact sum, count)."""
    n = 0
    types = set()
    partial = {}
    for kind, values in groupby(data, type):
        types.add(kind)
        for top, bottom in map(_ratio, values):
            n += 1
            partial[bottom] = partial.get(bottom, 0) + top
    return reduce(_coerce, types, int), _total(partial), n


def _squares(data, center=None):
    """(type, sum of squared deviations, center, count); the center is the exact mean unless it is given."""
    if center is not None:
        kind, total, n = _sum((d := x - center) * d for x in data)
        return kind, total, center, n
    n = 0
    types = set()
    sums = defaultdict(int)
    squares = defaultdict(int)
    for kind, values in groupby(data, type):
        types.add(kind)
        for top, bottom in map(_ratio, values):
            n += 1
            sums[bottom] += top
            squares[bottom] += top * top
    kind = reduce(_coerce, types, int)
    if not n:
        return kind, Fraction(0), Fraction(0), 0
    if None in sums:
        deviation = center = sums[None]
        return kind, deviation, center, n
    total = _total(sums)
    total_squares = sum(Fraction(top, bottom * bottom) for bottom, top in squares.items())
    return kind, (n * total_squares - total * total) / n, total / n, n


def _convert(value, kind):
    """An exact result in the type of the data."""
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        if issubclass(kind, Decimal):
            return kind(value.numerator) / kind(value.denominator)
        raise


def _checked(values, message='negative value'):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def _root_to_odd(top, bottom):
    """The square root of a ratio cut to an integer, made odd when it is not exact: rounding it later is right."""
    root = isqrt(top // bottom)
    return root | (root * root * bottom != top)


def _float_root(top, bottom):
    """Square root of a ratio as a float, correctly rounded."""
    shift = (top.bit_length() - bottom.bit_length() - 109) // 2
    if shift >= 0:
        return float(_root_to_odd(top, bottom << 2 * shift) << shift)
    return _root_to_odd(top << -2 * shift, bottom) / (1 << -shift)


def _decimal_root(top, bottom):
    """Square root of a ratio as a Decimal, correctly rounded."""
    if top <= 0:
        if not top:
            return Decimal('0.0')
        top, bottom = -top, -bottom
    root = (Decimal(top) / Decimal(bottom)).sqrt()
    here_top, here_bottom = root.as_integer_ratio()
    for neighbour, direction in (root.next_plus(), 1), (root.next_minus(), -1):
        next_top, next_bottom = neighbour.as_integer_ratio()
        middle_top = here_top * next_bottom + here_bottom * next_top
        middle_bottom = 2 * here_bottom * next_bottom
        difference = 4 * top * (here_bottom * next_bottom) ** 2 - bottom * middle_top ** 2
        if difference * direction > 0:
            return neighbour
    return root


# --- Averages ---

def mean(data):
    """The sum divided by the number."""
    kind, total, n = _sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    return _convert(total / n, kind)


def fmean(data, weights=None):
    """The mean in floats; weights may be given."""
    if weights is None:
        if not hasattr(data, '__len__'):
            data = list(data)
        n = len(data)
        total = fsum(data)
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return total / n
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    if not isinstance(data, (list, tuple)):
        data = list(data)
    total = fsum(map(mul, data, weights))
    if len(data) != len(weights):
        raise StatisticsError('data and weights must be the same length')
    weight = fsum(weights)
    if not weight:
        raise StatisticsError('sum of weights must be non-zero')
    return total / weight


def geometric_mean(data):
    """The root of the product, in floats."""
    try:
        return exp(fmean(map(log, data)))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    if iter(data) is data:
        data = list(data)
    message = 'harmonic mean does not support negative values'
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        x = data[0]
        if not isinstance(x, (numbers.Real, Decimal)):
            raise TypeError('unsupported type')
        if x < 0:
            raise StatisticsError(message)
        return x
    if weights is None:
        weights = repeat(1, n)
        total_weight = n
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        _, total_weight, _ = _sum(_checked(weights, message))
    try:
        kind, total, _ = _sum(w / x if w else 0 for w, x in zip(weights, _checked(data, message)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(total_weight / total, kind)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data, len(data)


def median(data):
    """The value in the middle, or the mean of the two there."""
    data, n = _sorted(data)
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """The value in the middle, the smaller of two."""
    data, n = _sorted(data)
    return data[(n - 1) // 2]


def median_high(data):
    """The value in the middle, the larger of two."""
    data, n = _sorted(data)
    return data[n // 2]


def median_grouped(data, interval=1.0):
    """Estimates the median for numeric data binned around the midpoints of consecutive, fixed-width intervals."""
    data, n = _sorted(data)
    x = data[n // 2]
    first = bisect_left(data, x)
    after = bisect_right(data, x, lo=first)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (n / 2 - first) / (after - first)


def mode(data):
    """The value that occurs most often, the first of several."""
    common = Counter(iter(data)).most_common(1)
    try:
        return common[0][0]
    except IndexError:
        raise StatisticsError('no mode for empty data') from None


def multimode(data):
    """All values that occur most often."""
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, n in counts.items() if n == most]


def quantiles(data, *, n=4, method='exclusive'):
    """Divide data into n continuous intervals with equal probability: a list of n - 1 cut points."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    cuts = []
    if method == 'inclusive':
        for i in range(1, n):
            j, rest = divmod(i * (size - 1), n)
            cuts.append((data[j] * (n - rest) + data[j + 1] * rest) / n)
        return cuts
    if method == 'exclusive':
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            rest = i * (size + 1) - j * n
            cuts.append((data[j - 1] * (n - rest) + data[j] * rest) / n)
        return cuts
    raise ValueError(f'Unknown method: {method!r}')


# --- Spread ---

def variance(data, xbar=None):
    """How far the values of a sample spread, squared."""
    kind, total, _, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(total / (n - 1), kind)


def pvariance(data, mu=None):
    """How far the values of a whole population spread, squared."""
    kind, total, _, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(total / n, kind)


def _root_of(square, kind):
    if issubclass(kind, Decimal):
        return _decimal_root(square.numerator, square.denominator)
    return _float_root(square.numerator, square.denominator)


def stdev(data, xbar=None):
    """How far the values of a sample spread."""
    kind, total, _, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root_of(total / (n - 1), kind)


def pstdev(data, mu=None):
    """How far the values of a whole population spread."""
    kind, total, _, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root_of(total / n, kind)


def _mean_stdev(data):
    """Mean and spread of a sample together."""
    _, total, center, n = _squares(data)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    square = total / (n - 1)
    try:
        return float(center), _float_root(square.numerator, square.denominator)
    except AttributeError:   # a NaN or an infinity
        return float(center), float(center) / float(total)


# --- Two samples ---

def _pairs(x, y, name):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f'{name} requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError(f'{name} requires at least two data points')
    return n


def covariance(x, y, /):
    """Return the sample covariance of two inputs *x* and *y*."""
    n = _pairs(x, y, 'covariance')
    xbar = fsum(x) / n
    ybar = fsum(y) / n
    return fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y)) / (n - 1)


def correlation(x, y, /):
    """Pearson's correlation coefficient."""
    n = _pairs(x, y, 'correlation')
    xbar = fsum(x) / n
    ybar = fsum(y) / n
    sxy = fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y))
    sxx = fsum((d := xi - xbar) * d for xi in x)
    syy = fsum((d := yi - ybar) * d for yi in y)
    try:
        return sxy / sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    """The line that lies closest to the points."""
    n = _pairs(x, y, 'linear regression')
    if proportional:
        sxy = fsum(xi * yi for xi, yi in zip(x, y))
        sxx = fsum(xi * xi for xi in x)
    else:
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        sxy = fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y))
        sxx = fsum((d := xi - xbar) * d for xi in x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


# --- The normal distribution ---

# Wichura's rational approximations (algorithm AS 241) near the middle, in the tails, and far out in them: numerator and
# denominator, the highest power first.
_MIDDLE = ((2.509080928730122672e3, 3.343057558358812810e4, 6.726577092700870085e4, 4.592195393154987145e4,
            1.373169376550946112e4, 1.971590950306551442e3, 1.331416678917843774e2, 3.387132872796366608e0),
           (5.226495278852854561e3, 2.872908573572194267e4, 3.930789580009271061e4, 2.121379430158659586e4,
            5.394196021424751107e3, 6.871870074920579083e2, 4.231333070160091125e1, 1.0))
_TAIL = ((7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
          3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0),
         (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
          6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1.0))
_FAR_TAIL = ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
              2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0),
             (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
              1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0))


def _rational(table, r):
    values = []
    for coefficients in table:
        value = coefficients[0]
        for c in coefficients[1:]:
            value = value * r + c
        values.append(value)
    return values


def _normal_dist_inv_cdf(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        top, bottom = _rational(_MIDDLE, 0.180625 - q * q)
        return mu + (top * q / bottom) * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        top, bottom = _rational(_TAIL, r - 1.6)
    else:
        top, bottom = _rational(_FAR_TAIL, r - 5.0)
    x = top / bottom
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    "Normal distribution of a random variable"

    __slots__ = {'_mu': 'Arithmetic mean of a normal distribution', '_sigma': 'Standard deviation of a normal distribution'}

    def __init__(self, mu=0.0, sigma=1.0):
        "NormalDist where mu is the mean and sigma is the standard deviation."
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        "Make a normal distribution instance from sample data."
        return cls(*_mean_stdev(data))

    def samples(self, n, *, seed=None):
        "Generate *n* samples for a given mean and standard deviation."
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def _spread(self, name):
        if not self._sigma:
            raise StatisticsError(f'{name}() not defined when sigma is zero')
        return self._sigma

    def pdf(self, x):
        "Probability density function.  P(x <= X < x+dx) / dx"
        square = self._spread('pdf') * self._sigma
        difference = x - self._mu
        return exp(difference * difference / (-2.0 * square)) / sqrt(tau * square)

    def cdf(self, x):
        "Cumulative distribution function.  P(X <= x)"
        return 0.5 * (1.0 + erf((x - self._mu) / (self._spread('cdf') * _SQRT2)))

    def inv_cdf(self, p):
        "Inverse cumulative distribution function.  x : P(X <= x) = p"
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        if self._sigma <= 0.0:
            raise StatisticsError('cdf() not defined when sigma at or below zero')
        return _normal_dist_inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        "Divide into *n* continuous intervals with equal probability."
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        "Compute the overlapping coefficient (OVL) between two normal distributions."
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        narrow, wide = self, other
        if (wide._sigma, wide._mu) < (narrow._sigma, narrow._mu):   # sort to assure commutativity
            narrow, wide = wide, narrow
        narrow_square, wide_square = narrow.variance, wide.variance
        if not narrow_square or not wide_square:
            raise StatisticsError('overlap() not defined when sigma is zero')
        difference = wide_square - narrow_square
        distance = fabs(wide._mu - narrow._mu)
        if not difference:
            return 1.0 - erf(distance / (2.0 * narrow._sigma * _SQRT2))
        a = narrow._mu * wide_square - wide._mu * narrow_square
        b = narrow._sigma * wide._sigma * sqrt(distance * distance + difference * log(wide_square / narrow_square))
        x1 = (a + b) / difference
        x2 = (a - b) / difference
        return 1.0 - (fabs(wide.cdf(x1) - narrow.cdf(x1)) + fabs(wide.cdf(x2) - narrow.cdf(x2)))

    def zscore(self, x):
        "Compute the Standard Score.  (x - mean) / stdev"
        return (x - self._mu) / self._spread('zscore')

    @property
    def mean(self):
        "Arithmetic mean of the normal distribution."
        return self._mu

    @property
    def median(self):
        "Return the median of the normal distribution"
        return self._mu

    @property
    def mode(self):
        "Return the mode of the normal distribution"
        return self._mu

    @property
    def stdev(self):
        "Standard deviation of the normal distribution."
        return self._sigma

    @property
    def variance(self):
        "Square of the standard deviation."
        return self._sigma * self._sigma

    def __add__(x1, x2):
        "Add a constant or another NormalDist instance."
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        "Subtract a constant or another NormalDist instance."
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        "Multiply both mu and sigma by a constant."
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))

    def __truediv__(x1, x2):
        "Divide both mu and sigma by a constant."
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))

    def __pos__(x1):
        "Return a copy of the instance."
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        "Negates mu while keeping sigma the same."
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        "Subtract a NormalDist from a constant or another NormalDist."
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        "Two NormalDist objects are equal if their mu and sigma are both equal."
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        "NormalDist objects hash equal if their mu and sigma are both equal."
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
