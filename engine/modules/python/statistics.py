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
from operator import add, itemgetter, mul, sub, truediv
import random
import sys

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
           'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']

_ROOT_OF_2 = sqrt(2.0)


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


def _isfinite(x):
    try:
        return x.is_finite()        # a Decimal
    except AttributeError:
        return math.isfinite(x)


def _exact_ratio(x):
    """(numerator, denominator); (x, None) for a value that is no number or not finite."""
    try:
        if hasattr(x, 'as_integer_ratio'):
            return x.as_integer_ratio()
        return x.numerator, x.denominator
    except (ValueError, OverflowError):
        return x, None
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


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
        for top, bottom in map(_exact_ratio, values):
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
        for top, bottom in map(_exact_ratio, values):
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


def _require(name, n, least):
    if n < least:
        raise StatisticsError(f"{name} requires at least {('one data point', 'two data points')[least - 1]}")


def _fail_neg(values, message='negative value'):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def _integer_sqrt_of_frac_rto(top, bottom):
    """The square root of a ratio cut to an integer, made odd when it is not exact: rounding it later is right."""
    root = isqrt(top // bottom)
    return root | (root * root * bottom != top)


def _float_sqrt_of_frac(top, bottom):
    """Square root of a ratio as a float, correctly rounded."""
    shift = (top.bit_length() - bottom.bit_length() - 109) // 2
    if shift >= 0:
        return float(_integer_sqrt_of_frac_rto(top, bottom << 2 * shift) << shift)
    return _integer_sqrt_of_frac_rto(top << -2 * shift, bottom) / (1 << -shift)


def _decimal_sqrt_of_frac(top, bottom):
    """Square root of a ratio as a Decimal, correctly rounded."""
    if top <= 0:
        if top == 0:
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
    _require('mean', n, 1)
    return _convert(total / n, kind)


def fmean(data, weights=None):
    """The mean in floats; weights may be given."""
    if weights is None:
        if not hasattr(data, '__len__'):
            data = list(data)
        n = len(data)
        total = fsum(data)      # first: it may fail
        _require('fmean', n, 1)
        return total / n
    weights, data = (given if isinstance(given, (list, tuple)) else [*given] for given in (weights, data))
    total = fsum(map(mul, data, weights))
    if len(weights) != len(data):
        raise StatisticsError('data and weights must be the same length')
    weight = fsum(weights)
    if weight:
        return total / weight
    raise StatisticsError('sum of weights must be non-zero')


def geometric_mean(data):
    """The root of the product, in floats."""
    try:
        logarithms = map(log, data)
        return exp(fmean(logarithms))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    if iter(data) is data:
        data = list(data)
    message = 'harmonic mean does not support negative values'
    n = len(data)
    _require('harmonic_mean', n, 1)
    if n == 1 and weights is None:
        x = data[0]
        if not isinstance(x, (numbers.Real, Decimal)):
            raise TypeError('unsupported type')
        if x < 0:
            raise StatisticsError(message)
        return x
    total_weight = n
    if weights is not None:
        weights = [*weights] if iter(weights) is weights else weights
        if n != len(weights):
            raise StatisticsError('Number of weights does not match data size')
        total_weight = _sum(_fail_neg(weights, message))[1]
    try:
        kind, total, _ = _sum(w / x if w else 0 for w, x in zip(repeat(1, n) if weights is None else weights,
                                                               _fail_neg(data, message)))
    except ZeroDivisionError:
        return 0
    if total <= 0:      # not of a NaN
        raise StatisticsError('Weighted sum must be positive')
    return _convert(total_weight / total, kind)


def _sorted(data):
    ordered = sorted(data)
    if ordered:
        return ordered, len(ordered)
    raise StatisticsError("no median for empty data")


def median(data):
    """The value in the middle, or the mean of the two there."""
    ordered, n = _sorted(data)
    half, odd = divmod(n, 2)
    return ordered[half] if odd else (ordered[half - 1] + ordered[half]) / 2


def median_low(data):
    """The value in the middle, the smaller of two."""
    data, n = _sorted(data)
    return data[(n - 1) // 2]


def median_high(data):
    """The value in the middle, the larger of two."""
    ordered, n = _sorted(data)
    return ordered[n // 2]


def median_grouped(data, interval=1.0):
    """The median of values that each stand for an interval around them, placed within the one in the middle."""
    data, n = _sorted(data)
    x = data[n // 2]
    first = bisect_left(data, x)
    after = bisect_right(data, x, lo=first)
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (n / 2 - first) / (after - first)


def mode(data):
    """The value that occurs most often, the first of several."""
    try:
        first = Counter(iter(data)).most_common(1)[0]
    except IndexError:
        raise StatisticsError('no mode for empty data') from None
    return first[0]


def multimode(data):
    """All values that occur most often."""
    found = Counter(iter(data))
    most = max(found.values(), default=0)
    return [value for value, n in found.items() if n == most]


def quantiles(data, *, n=4, method='exclusive'):
    """The n - 1 values that cut the data into n parts of the same weight."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    ordered = sorted(data)
    size = len(ordered)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    if method not in ('inclusive', 'exclusive'):
        raise ValueError(f'Unknown method: {method!r}')
    # Inclusive: the ends of the data are those of the population; exclusive: there may be values beyond them.
    inclusive = method == 'inclusive'
    cuts = []
    for part in range(1, n):
        place = part * (size - 1 if inclusive else size + 1)
        before = place // n if inclusive else min(max(place // n, 1), size - 1) - 1
        rest = place - (before if inclusive else before + 1) * n
        cuts.append((ordered[before] * (n - rest) + ordered[before + 1] * rest) / n)
    return cuts


# --- Spread ---

def variance(data, xbar=None):
    """How far the values of a sample spread, squared."""
    kind, total, _, n = _squares(data, xbar)
    _require('variance', n, 2)
    return _convert(total / (n - 1), kind)


def pvariance(data, mu=None):
    """How far the values of a whole population spread, squared."""
    kind, total, _, n = _squares(data, mu)
    _require('pvariance', n, 1)
    return _convert(total / n, kind)


def _root_of(square, kind):
    if issubclass(kind, Decimal):
        return _decimal_sqrt_of_frac(square.numerator, square.denominator)
    return _float_sqrt_of_frac(square.numerator, square.denominator)


def stdev(data, xbar=None):
    """How far the values of a sample spread."""
    kind, total, _, n = _squares(data, xbar)
    _require('stdev', n, 2)
    return _root_of(total / (n - 1), kind)


def pstdev(data, mu=None):
    """How far the values of a whole population spread."""
    kind, total, _, n = _squares(data, mu)
    _require('pstdev', n, 1)
    return _root_of(total / n, kind)


def _mean_stdev(data):
    """Mean and spread of a sample together."""
    _, total, center, n = _squares(data)
    _require('stdev', n, 2)
    square = total / (n - 1)
    try:
        return float(center), _float_sqrt_of_frac(square.numerator, square.denominator)
    except AttributeError:   # a NaN or an infinity
        return float(center), float(center) / float(total)


# --- Two samples ---

def _pairs(x, y, name):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f'{name} requires that both inputs have same number of data points')
    _require(name, n, 2)
    return n


def _deviations(values):
    """How far each value is from the mean; and the mean."""
    center = fsum(values) / len(values)
    return [value - center for value in values], center


def _dot(first, second):
    return fsum(a * b for a, b in zip(first, second))


def covariance(x, y, /):
    """How much two samples vary together."""
    n = _pairs(x, y, 'covariance')
    return _dot(_deviations(x)[0], _deviations(y)[0]) / (n - 1)


def correlation(x, y, /):
    """Pearson's correlation coefficient."""
    _pairs(x, y, 'correlation')
    (dx, _), (dy, _) = _deviations(x), _deviations(y)
    together = _dot(dx, dy)
    try:
        return together / sqrt(_dot(dx, dx) * _dot(dy, dy))
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


LinearRegression = namedtuple('LinearRegression', 'slope intercept')


def linear_regression(x, y, /, *, proportional=False):
    """The line that lies closest to the points."""
    _pairs(x, y, 'linear regression')
    # A proportional line goes through the origin, any other through the means.
    (dx, xbar), (dy, ybar) = ((x, 0.0), (y, 0.0)) if proportional else (_deviations(x), _deviations(y))
    try:
        slope = _dot(dx, dy) / _dot(dx, dx)
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)


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
    if -0.425 <= q <= 0.425:
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
    """A normal distribution: its mean and how far it spreads."""

    __slots__ = {'_mu': 'the mean', '_sigma': 'the standard deviation'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution that a sample seems to come from."""
        center, spread = _mean_stdev(data)
        return cls(center, spread)

    def samples(self, n, *, seed=None):
        """n values drawn from it."""
        source = random if seed is None else random.Random(seed)
        return [source.gauss(self._mu, self._sigma) for _ in range(n)]

    def _spread(self, name):
        if self._sigma:
            return self._sigma
        raise StatisticsError(f'{name}() not defined when sigma is zero')

    def pdf(self, x):
        """How dense the values are at x."""
        square = self._spread('pdf') * self._sigma
        difference = x - self._mu
        return exp(difference * difference / (-2.0 * square)) / sqrt(tau * square)

    def cdf(self, x):
        """How much of the distribution is not above x."""
        return 0.5 * (1.0 + erf((x - self._mu) / (self._spread('cdf') * _ROOT_OF_2)))

    def inv_cdf(self, p):
        """The x for which cdf(x) is p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        if self._sigma > 0.0:
            return _normal_dist_inv_cdf(p, self._mu, self._sigma)
        raise StatisticsError('cdf() not defined when sigma at or below zero')

    def quantiles(self, n=4):
        """The n - 1 values that cut it into n parts of the same weight."""
        return [self.inv_cdf(part / n) for part in range(1, n)]

    def overlap(self, other):
        """The area that two distributions have in common: 1.0 when they are the same."""
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        narrow, wide = self, other
        if (wide._sigma, wide._mu) < (narrow._sigma, narrow._mu):      # so that a.overlap(b) is b.overlap(a)
            narrow, wide = wide, narrow
        narrow_square, wide_square = narrow.variance, wide.variance
        if not (narrow_square and wide_square):
            raise StatisticsError('overlap() not defined when sigma is zero')
        difference = wide_square - narrow_square
        distance = fabs(wide._mu - narrow._mu)
        if not difference:
            return 1.0 - erf(distance / (2.0 * narrow._sigma * _ROOT_OF_2))
        # The two places where both are equally dense.
        a = narrow._mu * wide_square - wide._mu * narrow_square
        b = narrow._sigma * wide._sigma * sqrt(distance * distance + difference * log(wide_square / narrow_square))
        gaps = [fabs(wide.cdf(x) - narrow.cdf(x)) for x in ((a + b) / difference, (a - b) / difference)]
        return 1.0 - (gaps[0] + gaps[1])

    def zscore(self, x):
        """How many standard deviations x is from the mean."""
        return (x - self._mu) / self._spread('zscore')

    @property
    def mean(self):
        """The mean."""
        return self._mu

    @property
    def median(self):
        """The median, which is the mean."""
        return self._mu

    @property
    def mode(self):
        """Where it is densest: at the mean."""
        return self._mu

    @property
    def stdev(self):
        """The standard deviation."""
        return self._sigma

    @property
    def variance(self):
        """The standard deviation, squared."""
        spread = self._sigma
        return spread * spread

    def _moved(self, by, move):
        if isinstance(by, NormalDist):      # of independent values: the squares of their spreads are added
            return NormalDist(move(self._mu, by._mu), hypot(self._sigma, by._sigma))
        return NormalDist(move(self._mu, by), self._sigma)

    def _scaled(self, factor, operation):
        return NormalDist(operation(self._mu, factor), operation(self._sigma, fabs(factor)))

    def __add__(self, other):
        """Moved by a number, or the sum of independent values."""
        return self._moved(other, add)

    def __sub__(self, other):
        """Moved back by a number, or the difference of independent values."""
        return self._moved(other, sub)

    def __mul__(self, factor):
        """Stretched."""
        return self._scaled(factor, mul)

    def __truediv__(self, factor):
        """Shrunk."""
        return self._scaled(factor, truediv)

    def __pos__(self):
        """The same again."""
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        """On the other side of zero."""
        return NormalDist(-self._mu, self._sigma)

    def __rsub__(self, other):
        """A number minus it."""
        return -(self - other)

    __radd__, __rmul__ = __add__, __mul__

    def __eq__(self, other):
        same_kind = isinstance(other, NormalDist)
        return self.__getstate__() == other.__getstate__() if same_kind else NotImplemented

    def __hash__(self):
        return hash(self.__getstate__())

    def __repr__(self):
        return f'{type(self).__name__}(mu={self.mean!r}, sigma={self.stdev!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
