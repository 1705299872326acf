"""What numpy.random.Generator draws besides even, normal and exponential numbers: each by the way that NumPy 1.24 goes."""
import math as _math

from _numpy import array, ndarray
from numpy import _counts
from numpy._methods import shaped

# What a parameter must hold: the text that says what is wrong.
_RULES = {'positive': (lambda x: x > 0, '{} <= 0'), 'least0': (lambda x: x >= 0, '{} < 0'),
          'open1': (lambda x: 0 <= x < 1, '{} < 0, {} >= 1 or {} is NaN'),
          'share': (lambda x: 0 < x <= 1, '{} <= 0, {} > 1 or {} contains NaNs'),
          'above1': (lambda x: x > 1, '{} <= 1 or {} is NaN'), 'any': (lambda x: True, '')}


class Draws:
    """A base of Generator, which has _unit, _normal and _exponential."""

    def _drawn(self, size, one, kind, *given):
        """`one` of numbers, or of each element of arrays; `given` are name, rule and value of each parameter."""
        for name, rule, value in given:
            holds, text = _RULES[rule]
            for x in array(value, float).ravel().tolist():
                if not holds(x):
                    raise ValueError(text.format(name, name, name))
        values = [value for _, _, value in given]
        if any(isinstance(value, (list, tuple, ndarray)) for value in values):
            from numpy import broadcast_arrays, broadcast_to
            arrays = broadcast_arrays(*values)
            shape = arrays[0].shape
            if size is not None:
                shape = tuple(size) if isinstance(size, (list, tuple)) else (size,)
                arrays = [broadcast_to(a, shape) for a in arrays]
            rows = zip(*[a.astype(float).ravel().tolist() for a in arrays])
            return shaped(array([one(*row) for row in rows], kind), shape)
        values = [float(value) for value in values]
        return self._fill(size, lambda: one(*values), kind)

    def _gamma(self, shape):
        if shape == 1.0:
            return self._exponential()
        if shape == 0.0:
            return 0.0
        if shape < 1.0:
            while True:
                u, v = self._unit(), self._exponential()
                if u <= 1.0 - shape:
                    x = u ** (1.0 / shape)
                    if x <= v:
                        return x
                else:
                    y = -_math.log((1 - u) / shape)
                    x = (1.0 - shape + shape * y) ** (1.0 / shape)
                    if x <= v + y:
                        return x
        b = shape - 1 / 3
        c = 1 / _math.sqrt(9 * b)
        while True:
            x = self._normal()
            v = 1.0 + c * x
            if v <= 0.0:
                continue
            v, u = v * v * v, self._unit()
            if u < 1.0 - 0.0331 * (x * x) * (x * x) or (u and _math.log(u) < 0.5 * x * x + b * (1.0 - v + _math.log(v))):
                return b * v

    def standard_gamma(self, shape, size=None, dtype='float64', out=None):
        if dtype not in ('float64', 'd', float) or out is not None:
            raise NotImplementedError("Heapscope supports numpy.random.Generator.standard_gamma of float64 and without out= only")
        return self._drawn(size, self._gamma, float, ('shape', 'least0', shape))

    def gamma(self, shape, scale=1.0, size=None):
        return self._drawn(size, lambda k, s: s * self._gamma(k), float, ('shape', 'least0', shape), ('scale', 'least0', scale))

    def _beta(self, a, b):
        if a > 1.0 or b > 1.0:
            first = self._gamma(a)
            return first / (first + self._gamma(b))
        while True:
            u, v = self._unit(), self._unit()
            x, y = u ** (1.0 / a), v ** (1.0 / b)
            if x + y > 1.0 or u + v <= 0.0:
                continue
            if x + y > 0:
                return x / (x + y)
            x, y = _math.log(u) / a, _math.log(v) / b
            larger = x if x > y else y
            x, y = x - larger, y - larger
            return _math.exp(x - _math.log(_math.exp(x) + _math.exp(y)))

    def beta(self, a, b, size=None):
        return self._drawn(size, self._beta, float, ('a', 'positive', a), ('b', 'positive', b))

    def _chisquare(self, df):
        return 2.0 * self._gamma(df / 2.0)

    def chisquare(self, df, size=None):
        return self._drawn(size, self._chisquare, float, ('df', 'positive', df))

    def f(self, dfnum, dfden, size=None):
        return self._drawn(size, lambda n, d: self._chisquare(n) * d / (self._chisquare(d) * n), float,
                           ('dfnum', 'positive', dfnum), ('dfden', 'positive', dfden))

    def _noncentral(self, df, apart):
        if apart == 0:
            return self._chisquare(df)
        if df > 1:
            rest = self._chisquare(df - 1)
            n = self._normal() + _math.sqrt(apart)
            return rest + n * n
        return self._chisquare(df + 2 * self._poisson(apart / 2.0))

    def noncentral_chisquare(self, df, nonc, size=None):
        return self._drawn(size, self._noncentral, float, ('df', 'positive', df), ('nonc', 'least0', nonc))

    def noncentral_f(self, dfnum, dfden, nonc, size=None):
        def one(n, d, apart):
            above = self._noncentral(n, apart) * d
            return above / (self._chisquare(d) * n)
        return self._drawn(size, one, float, ('dfnum', 'positive', dfnum), ('dfden', 'positive', dfden), ('nonc', 'least0', nonc))

    def standard_t(self, df, size=None):
        def one(df):
            above, below = self._normal(), self._gamma(df / 2)
            return _math.sqrt(df / 2) * above / _math.sqrt(below)
        return self._drawn(size, one, float, ('df', 'positive', df))

    def standard_cauchy(self, size=None):
        return self._fill(size, lambda: self._normal() / self._normal())

    def pareto(self, a, size=None):
        return self._drawn(size, lambda a: _math.expm1(self._exponential() / a), float, ('a', 'positive', a))

    def weibull(self, a, size=None):
        return self._drawn(size, lambda a: self._exponential() ** (1.0 / a) if a else 0.0, float, ('a', 'least0', a))

    def power(self, a, size=None):
        return self._drawn(size, lambda a: (-_math.expm1(-self._exponential())) ** (1.0 / a), float, ('a', 'positive', a))

    def laplace(self, loc=0.0, scale=1.0, size=None):
        def one(loc, scale):
            while True:
                u = self._unit()
                if u >= 0.5:
                    return loc - scale * _math.log(2.0 - u - u)
                if u > 0.0:
                    return loc + scale * _math.log(u + u)
        return self._drawn(size, one, float, ('loc', 'any', loc), ('scale', 'least0', scale))

    def gumbel(self, loc=0.0, scale=1.0, size=None):
        def one(loc, scale):
            while (u := 1.0 - self._unit()) >= 1.0:
                pass
            return loc - scale * _math.log(-_math.log(u))
        return self._drawn(size, one, float, ('loc', 'any', loc), ('scale', 'least0', scale))

    def logistic(self, loc=0.0, scale=1.0, size=None):
        def one(loc, scale):
            while (u := self._unit()) <= 0.0:
                pass
            return loc + scale * _math.log(u / (1.0 - u))
        return self._drawn(size, one, float, ('loc', 'any', loc), ('scale', 'least0', scale))

    def rayleigh(self, scale=1.0, size=None):
        return self._drawn(size, lambda s: s * _math.sqrt(2.0 * self._exponential()), float, ('scale', 'least0', scale))

    def wald(self, mean, scale, size=None):
        def one(mean, scale):
            half = mean / (2 * scale)
            y = self._normal()
            y = mean * y * y
            x = mean + half * (y - _math.sqrt(4 * scale * y + y * y))
            return x if self._unit() <= mean / (mean + x) else mean * mean / x
        return self._drawn(size, one, float, ('mean', 'positive', mean), ('scale', 'positive', scale))

    def triangular(self, left, mode, right, size=None):
        if left > mode:
            raise ValueError("left > mode")
        if mode > right:
            raise ValueError("mode > right")
        if left == right:
            raise ValueError("left == right")

        def one(left, mode, right):
            base, low = right - left, mode - left
            u = self._unit()
            if u <= low / base:
                return left + _math.sqrt(u * (low * base))
            return right - _math.sqrt((1.0 - u) * ((right - mode) * base))
        return self._drawn(size, one, float, ('left', 'any', left), ('mode', 'any', mode), ('right', 'any', right))

    def vonmises(self, mu, kappa, size=None):
        def one(mu, kappa):
            if kappa < 1e-8:
                return _math.pi * (2 * self._unit() - 1)
            if kappa > 1e6:
                x = mu + _math.sqrt(1.0 / kappa) * self._normal()
                return x + 2 * _math.pi if x < -_math.pi else x - 2 * _math.pi if x > _math.pi else x
            if kappa < 1e-5:
                s = 1.0 / kappa + kappa
            else:
                r = 1 + _math.sqrt(1 + 4 * kappa * kappa)
                rho = (r - _math.sqrt(2 * r)) / (2 * kappa)
                s = (1 + rho * rho) / (2 * rho)
            while True:
                z = _math.cos(_math.pi * self._unit())
                w = (1 + s * z) / (s + z)
                y, v = kappa * (s - w), self._unit()
                if y * (2 - y) - v >= 0 or _math.log(y / v) + 1 - y >= 0:
                    break
            x = _math.acos(w)
            x = (-x if self._unit() < 0.5 else x) + mu
            turned = _math.fmod(abs(x) + _math.pi, 2 * _math.pi) - _math.pi
            return -turned if x < 0 else turned
        return self._drawn(size, one, float, ('mu', 'any', mu), ('kappa', 'least0', kappa))

    def geometric(self, p, size=None):
        def one(p):
            if p < 1 / 3:
                return _math.ceil(-self._exponential() / _math.log1p(-p))
            count, total, part, u = 1, p, p, self._unit()
            while u > total:
                part *= 1.0 - p
                total += part
                count += 1
            return count
        return self._drawn(size, one, 'int64', ('p', 'share', p))

    def zipf(self, a, size=None):
        def one(a):
            less, bound = a - 1.0, 2.0 ** (a - 1.0)
            while True:
                u, v = 1.0 - self._unit(), self._unit()
                x = float(_math.floor(u ** (-1.0 / less)))
                if not 1.0 <= x <= 2.0 ** 63:
                    continue
                t = (1.0 + 1.0 / x) ** less
                if v * x * (t - 1.0) / (bound - 1.0) <= t / bound:
                    return int(x)
        return self._drawn(size, one, 'int64', ('a', 'above1', a))

    def logseries(self, p, size=None):
        def one(p):
            r = _math.log1p(-p)
            while True:
                v = self._unit()
                if v >= p:
                    return 1
                q = -_math.expm1(r * self._unit())
                if v > q * q:
                    return 1 if v >= q else 2
                if v and (count := int(_math.floor(1 + _math.log(v) / _math.log(q)))) >= 1:
                    return count
        return self._drawn(size, one, 'int64', ('p', 'open1', p))

    def _poisson(self, lam):
        if lam >= 10:
            return _counts.poisson(lam, self._unit)
        limit, count, product = _math.exp(-lam), 0, 1.0
        while lam and (product := product * self._unit()) > limit:
            count += 1
        return count

    def poisson(self, lam=1.0, size=None):
        for mean in array(lam, float).ravel().tolist():
            _counts.check_mean(mean)
        return self._drawn(size, self._poisson, 'int64', ('lam', 'any', lam))

    def negative_binomial(self, n, p, size=None):
        return self._drawn(size, lambda n, p: self._poisson((1 - p) / p * self._gamma(n)), 'int64',
                           ('n', 'positive', n), ('p', 'share', p))

    def dirichlet(self, alpha, size=None):
        alpha = [float(a) for a in alpha]
        if any(a < 0 for a in alpha):
            raise ValueError('alpha <= 0')
        shape = () if size is None else (size,) if isinstance(size, int) else tuple(size)
        rows = []
        for _ in range(_math.prod(shape)):
            if max(alpha) < 0.1:    # by breaking a stick: gammas of such shapes are mostly 0
                left, row, rest = 1.0, [], sum(alpha)
                for a in alpha[:-1]:
                    rest -= a
                    v = self._beta(a, rest) if rest > 0 else 1.0
                    row.append(left * v)
                    left *= 1.0 - v
                rows.append(row + [left])
                continue
            parts = [self._gamma(a) for a in alpha]
            inverse = 1 / _total(parts)
            rows.append([part * inverse for part in parts])
        return shaped(array(rows, float), shape + (len(alpha),))

    def multinomial(self, n, pvals, size=None):
        if isinstance(n, (list, tuple, ndarray)) or array(pvals).ndim != 1:
            raise NotImplementedError("Heapscope supports numpy.random.Generator.multinomial of one count and one row only")
        p = array(pvals, float).tolist()
        if n < 0:
            raise ValueError("n < 0")
        if not all(0 <= x <= 1 for x in p):
            raise ValueError("pvals < 0, pvals > 1 or pvals contains NaNs")
        if _math.fsum(p[:-1]) > 1.0 + 1e-12:
            raise ValueError("sum(pvals[:-1]) > 1.0")
        shape = () if size is None else (size,) if isinstance(size, int) else tuple(size)
        rows = []
        for _ in range(_math.prod(shape)):
            left, rest, row = int(n), 1.0, [0] * len(p)
            for i, share in enumerate(p[:-1]):
                row[i] = int(self.binomial(left, share / rest))
                left -= row[i]
                if left <= 0:
                    break
                rest -= share
            if left > 0:
                row[-1] = left
            rows.append(row)
        return shaped(array(rows, 'int64'), shape + (len(p),))


def _total(parts):
    total = 0.0
    for part in parts:
        total += part
    return total
