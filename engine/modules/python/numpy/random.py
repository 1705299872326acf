"""numpy.random: the legacy generator, RandomState, and the functions of its one shared instance."""
import math as _math

import _numpy
from _numpy import array, ndarray, add, multiply
from numpy import _counts
from numpy._methods import shaped


def _shape(size):
    return () if size is None else size


def _refuse(name):
    def method(self, *args, **settings):
        raise NotImplementedError(f"Heapscope does not support numpy.random.{name}")
    method.__name__ = name
    return method


class RandomState:
    """MT19937 and the draws that NumPy has made from it since long ago."""

    def __init__(self, seed=None):
        self._state = _numpy._state_bytes(None)
        self.seed(5489 if seed is None else seed)

    def seed(self, seed=None):
        if seed is None:
            raise NotImplementedError("Heapscope cannot take entropy from the system: give numpy.random.seed a number")
        if isinstance(seed, (list, tuple, ndarray)):
            values = array(seed)
            if values.ndim != 1:
                raise ValueError("Seed array must be 1-d" if values.ndim > 1 else "Seed must be between 0 and 2**32 - 1")
            if values.size == 0:
                raise ValueError("Seed must be non-empty")
            values = values.tolist()
            for value in values:
                if not 0 <= value < 1 << 32:
                    raise ValueError("Seed must be between 0 and 2**32 - 1")
            _numpy._seed(self._state, values)
            return
        if not isinstance(seed, (int, _numpy.integer)):
            raise TypeError(f"Cannot cast scalar from dtype('float64') to dtype('int64') according to the rule 'safe'"
                            if isinstance(seed, float) else
                            f"Cannot cast array data from {array(seed).dtype!r} to dtype('int64') according to the rule 'safe'")
        if not 0 <= seed < 1 << 32:
            raise ValueError("Seed must be between 0 and 2**32 - 1")
        _numpy._seed(self._state, int(seed))

    def __sizeof__(self):
        return 224    # without what lies in front of it, which NumPy's has not

    def get_state(self, legacy=True):
        raw = self._state if self._state is not None else _numpy._state_bytes(None)
        key = raw[:2496].view('uint32').copy()
        words = raw[2496:2520]
        return ('MT19937', key, int(words[:4].view('int32')[0]), int(words[16:20].view('int32')[0]), float(words[8:16].view('f8')[0]))

    def randint(self, low, high=None, size=None, dtype=int):
        if high is None:
            low, high = 0, low
        kind = _numpy.dtype(dtype)
        if isinstance(low, (list, tuple, ndarray)) or isinstance(high, (list, tuple, ndarray)):
            from numpy import broadcast_arrays, broadcast_to
            lows, highs = broadcast_arrays(low, high)
            if size is not None:
                lows, highs = broadcast_to(lows, size), broadcast_to(highs, size)
            items = [self.randint(int(x), int(y)) for x, y in zip(lows.ravel().tolist(), highs.ravel().tolist())]
            return shaped(array(items, kind), lows.shape)
        if kind.kind not in 'iub':
            raise TypeError(f"Unsupported dtype {kind!r} for randint")
        low, high = int(low), int(_math.ceil(high))
        if kind.kind == 'b':
            least, most = 0, 2
        else:
            bits = kind.itemsize * 8
            least, most = (-(1 << bits - 1), 1 << bits - 1) if kind.kind == 'i' else (0, 1 << bits)
        if low < least:
            raise ValueError(f"low is out of bounds for {kind}")
        if high > most:
            raise ValueError(f"high is out of bounds for {kind}")
        if low >= high:
            raise ValueError("low >= high")
        result = _numpy._integers(self._state, low, high - 1 - low, _shape(size), kind)
        if size is not None:
            return result
        return int(result) if dtype is int else bool(result) if dtype is bool else result[()]

    def random_integers(self, low, high=None, size=None):
        from warnings import warn
        if high is None:
            warn(f"This function is deprecated. Please call randint(1, {low} + 1) instead", DeprecationWarning, stacklevel=2)
            low, high = 1, low
        else:
            warn(f"This function is deprecated. Please call randint({low}, {high} + 1) instead", DeprecationWarning, stacklevel=2)
        return self.randint(low, int(high) + 1, size=size, dtype='l')

    def random_sample(self, size=None):
        result = _numpy._floats(self._state, _shape(size))
        return result if size is not None else result.item()

    def random(self, size=None):
        return self.random_sample(size)

    def rand(self, *args):
        return self.random_sample(args if args else None)

    def _scaled(self, low, scale, size, draw):
        if isinstance(low, (list, tuple, ndarray)) or isinstance(scale, (list, tuple, ndarray)):
            whole = add(multiply(low, 0), multiply(scale, 0))
            drawn = draw(array(whole).shape if size is None else size)
            return add(low, multiply(scale, drawn))
        if size is None:
            return float(low) + float(scale) * draw(None)
        drawn = draw(size)
        if drawn.size * 8 < 1 << 20:
            multiply(drawn, float(scale), drawn)
            return add(float(low), drawn, drawn)
        return drawn if low == 0 and scale == 1 else add(float(low), multiply(drawn, float(scale)))

    def uniform(self, low=0.0, high=1.0, size=None):
        span = _numpy.subtract(high, low)
        if not _numpy.isfinite(span).all():
            raise OverflowError('Range exceeds valid bounds')
        return self._scaled(low, span if isinstance(span, ndarray) else float(span), size, self.random_sample)

    def standard_normal(self, size=None):
        result = _numpy._normals(self._state, _shape(size))
        return result if size is not None else result.item()

    def randn(self, *args):
        return self.standard_normal(args if args else None)

    def normal(self, loc=0.0, scale=1.0, size=None):
        if (array(scale) < 0).any():
            raise ValueError("scale < 0")
        return self._scaled(loc, scale, size, self.standard_normal)

    def _each(self, size, one):
        if size is None:
            return one()
        made = _numpy._filled(size, None, float, False)
        return shaped(array([one() for _ in range(made.size)], float), made.shape)

    def standard_exponential(self, size=None):
        return self._each(size, lambda: -_math.log(1.0 - self.random_sample()))

    def exponential(self, scale=1.0, size=None):
        if scale < 0:
            raise ValueError("scale < 0")
        return self._each(size, lambda: scale * -_math.log(1.0 - self.random_sample()))

    def laplace(self, loc=0.0, scale=1.0, size=None):
        def one():
            while True:
                u = self.random_sample()
                if u >= 0.5:
                    return loc - scale * _math.log(2.0 - u - u)
                if u > 0.0:
                    return loc + scale * _math.log(u + u)
        return self._each(size, one)

    def gumbel(self, loc=0.0, scale=1.0, size=None):
        def one():
            while (u := 1.0 - self.random_sample()) >= 1.0:
                pass
            return loc - scale * _math.log(-_math.log(u))
        return self._each(size, one)

    def logistic(self, loc=0.0, scale=1.0, size=None):
        def one():
            while (u := self.random_sample()) <= 0.0:
                pass
            return loc + scale * _math.log(u / (1.0 - u))
        return self._each(size, one)

    def rayleigh(self, scale=1.0, size=None):
        if scale < 0:
            raise ValueError("scale < 0")
        return self._each(size, lambda: scale * _math.sqrt(-2.0 * _math.log(1.0 - self.random_sample())))

    def weibull(self, a, size=None):
        if a < 0:
            raise ValueError("a < 0")
        return self._each(size, lambda: (-_math.log(1.0 - self.random_sample())) ** (1.0 / a) if a else 0.0)

    def pareto(self, a, size=None):
        if a <= 0:
            raise ValueError("a <= 0")
        return self._each(size, lambda: _math.exp(-_math.log(1.0 - self.random_sample()) / a) - 1)

    def triangular(self, left, mode, right, size=None):
        if left > mode:
            raise ValueError("left > mode")
        if mode > right:
            raise ValueError("mode > right")
        if left == right:
            raise ValueError("left == right")
        base, rise = right - left, mode - left
        ratio, left_part, right_part = rise / base, rise * base, (right - mode) * base

        def one():
            u = self.random_sample()
            return left + _math.sqrt(u * left_part) if u <= ratio else right - _math.sqrt((1.0 - u) * right_part)
        return self._each(size, one)

    def standard_cauchy(self, size=None):
        def one():
            above = self.standard_normal()
            return above / self.standard_normal()
        return self._each(size, one)

    def _gamma(self, shape):
        if shape == 1.0:
            return self.standard_exponential()
        if shape == 0.0:
            return 0.0
        if shape < 1.0:
            while True:
                u, v = self.random_sample(), self.standard_exponential()
                if u <= 1.0 - shape:
                    if (x := u ** (1.0 / shape)) <= v:
                        return x
                else:
                    y = -_math.log((1 - u) / shape)
                    if (x := (1.0 - shape + shape * y) ** (1.0 / shape)) <= v + y:
                        return x
        b = shape - 1.0 / 3.0
        c = 1.0 / _math.sqrt(9 * b)
        while True:
            while True:
                x = self.standard_normal()
                v = 1.0 + c * x
                if not v <= 0.0:
                    break
            v = v * v * v
            u = self.random_sample()
            if u < 1.0 - 0.0331 * (x * x) * (x * x) or _math.log(u) < 0.5 * x * x + b * (1.0 - v + _math.log(v)):
                return b * v

    def standard_gamma(self, shape, size=None):
        if shape < 0:
            raise ValueError("shape < 0")
        return self._each(size, lambda: self._gamma(shape))

    def gamma(self, shape, scale=1.0, size=None):
        if shape < 0:
            raise ValueError("shape < 0")
        if scale < 0:
            raise ValueError("scale < 0")
        return self._each(size, lambda: scale * self._gamma(shape))

    def chisquare(self, df, size=None):
        if df <= 0:
            raise ValueError("df <= 0")
        return self._each(size, lambda: 2.0 * self._gamma(df / 2.0))

    def beta(self, a, b, size=None):
        if a <= 0:
            raise ValueError("a <= 0")
        if b <= 0:
            raise ValueError("b <= 0")

        def one():
            if a <= 1.0 and b <= 1.0:
                while True:
                    u, v = self.random_sample(), self.random_sample()
                    x, y = u ** (1.0 / a), v ** (1.0 / b)
                    if 0.0 < x + y <= 1.0:
                        return x / (x + y)
            first = self._gamma(a)
            return first / (first + self._gamma(b))
        return self._each(size, one)

    def standard_t(self, df, size=None):
        if df <= 0:
            raise ValueError("df <= 0")

        def one():
            above = self.standard_normal()
            return _math.sqrt(df / 2) * above / _math.sqrt(self._gamma(df / 2))
        return self._each(size, one)

    def dirichlet(self, alpha, size=None):
        alpha = [float(a) for a in alpha]
        if any(a <= 0 for a in alpha):
            raise ValueError('alpha <= 0')
        shape = () if size is None else (size,) if isinstance(size, int) else tuple(size)
        rows = []
        for _ in range(_math.prod(shape)):
            parts = [self._gamma(a) for a in alpha]
            total = 0.0
            for part in parts:
                total += part
            inverse = 1 / total
            rows.append([part * inverse for part in parts])
        return shaped(array(rows), shape + (len(alpha),))

    def multinomial(self, n, pvals, size=None):
        p = [float(x) for x in pvals]
        if any(not 0 <= x <= 1 for x in p):
            raise ValueError("pvals < 0, pvals > 1 or pvals contains NaNs")
        if _math.fsum(p[:-1]) > 1.0 + 1e-12:
            raise ValueError("sum(pvals[:-1]) > 1.0")
        shape = () if size is None else (size,) if isinstance(size, int) else tuple(size)
        rows = []
        for _ in range(_math.prod(shape)):
            left, rest, row = n, 1.0, [0] * len(p)
            for i, x in enumerate(p[:-1]):
                row[i] = self.binomial(left, x / rest) if left > 0 else 0
                left -= row[i]
                if left <= 0:
                    break
                rest -= x
            if left > 0:
                row[-1] = left
            rows.append(row)
        return shaped(array(rows, 'int64'), shape + (len(p),))

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        return self._each(size, lambda: _math.exp(mean + sigma * self.standard_normal()))

    def _integers_of(self, size, one):
        if size is None:
            return one()
        made = _numpy._filled(size, None, 'int64', False)
        return shaped(array([one() for _ in range(made.size)], 'int64'), made.shape)

    def geometric(self, p, size=None):
        if not 0 < p <= 1:
            raise ValueError("p <= 0, p > 1 or p contains NaNs")

        def one():
            if p < 0.333333333333333333333333:
                above, below = _math.log1p(-self.random_sample()), _math.log(1.0 - p)
                return _math.ceil(above / below) if below and above / below < 2.0 ** 63 else -1 << 63
            count, total, part, u = 1, p, p, self.random_sample()
            while u > total:
                part *= 1.0 - p
                total += part
                count += 1
            return count
        return self._integers_of(size, one)

    def poisson(self, lam=1.0, size=None):
        if isinstance(lam, (list, tuple, ndarray)):
            raise NotImplementedError("Heapscope does not support numpy.random.poisson of arrays")
        _counts.check_mean(lam)
        if lam >= 10:
            return self._integers_of(size, lambda: _counts.poisson(lam, self.random_sample))

        def one():
            if lam == 0:
                return 0
            limit, count, product = _math.exp(-lam), 0, 1.0
            while True:
                product *= self.random_sample()
                if product <= limit:
                    return count
                count += 1
        return self._integers_of(size, one)

    def binomial(self, n, p, size=None):
        if n < 0:
            raise ValueError("n < 0")
        if n >= 1 << 63:
            raise OverflowError("Python int too large to convert to C long")
        if not 0 <= p <= 1:
            raise ValueError("p < 0, p > 1 or p is NaN")
        turned = p > 0.5
        q_p = 1.0 - p if turned else p
        if q_p * n > 30.0:
            return self._integers_of(size, lambda: _counts.binomial(n, p, self.random_sample))
        q = 1.0 - q_p
        qn = _math.exp(n * _math.log(q)) if n else 1.0
        np_ = n * q_p
        bound = int(min(n, np_ + 10.0 * _math.sqrt(np_ * q + 1)))

        def one():
            if n == 0 or q_p == 0:
                return n if turned and n else 0
            x, px, u = 0, qn, self.random_sample()
            while u > px:
                x += 1
                if x > bound:
                    x, px, u = 0, qn, self.random_sample()
                else:
                    u -= px
                    px = ((n - x + 1) * q_p * px) / (x * q)
            return n - x if turned else x
        return self._integers_of(size, one)

    def choice(self, a, size=None, replace=True, p=None):
        whole = isinstance(a, (int, _numpy.integer))
        if not whole:
            a = array(a, copy=False)
            if a.ndim == 0:
                raise ValueError("a must be 1-dimensional or an integer")
            if a.ndim != 1:
                raise ValueError("a must be 1-dimensional")
        count = int(a) if whole else a.shape[0]
        empty = size is not None and array(size).prod() == 0
        if count <= 0 and not empty:
            raise ValueError("a must be greater than 0 unless no samples are taken" if whole else
                             "'a' cannot be empty unless no samples are taken")
        if p is not None:
            p = _counts.probabilities(p, count, "'a'", "'p'", 'probabilities')
        wanted = 1 if size is None else int(array(size).prod())
        if replace:
            if p is not None:
                limits = p.cumsum()
                limits /= limits[-1]
                index = limits.searchsorted(self.random_sample(size), side='right')
                index = array(index, copy=False)
            else:
                index = self.randint(0, count, size)
        else:
            if wanted > count:
                raise ValueError("Cannot take a larger sample than population when 'replace=False'")
            if wanted < 0:
                raise ValueError("negative dimensions are not allowed")
            if p is not None:
                from numpy import count_nonzero, unique
                if count_nonzero(p > 0) < wanted:
                    raise ValueError("Fewer non-zero entries in p than size")
                found = _numpy._filled(_shape(size), 0, 'int64', False).ravel()
                done, p = 0, p.copy()
                while done < wanted:
                    x = self.rand(wanted - done)
                    if done > 0:
                        p[found[:done]] = 0
                    limits = p.cumsum()
                    limits /= limits[-1]
                    new = limits.searchsorted(x, side='right')
                    new = new[array(sorted(unique(new, return_index=True)[1].tolist()), 'int64')]
                    found[done:done + new.size] = new
                    done += new.size
                index = shaped(found, _shape(size))
            else:
                index = self.permutation(count)[:wanted]
                index = shaped(index, size) if size is not None else index
        if size is None and isinstance(index, ndarray):
            index = index.item(0)
        if whole:
            return index
        if size == () and not isinstance(index, int) and index.ndim == 0:
            made = _numpy._filled((), 0, a.dtype, False)
            made[()] = a[index]
            return made
        return a[index]

    def shuffle(self, x):
        if not isinstance(x, ndarray):
            for i in range(len(x) - 1, 0, -1):
                j = _numpy._interval(self._state, i)
                x[i], x[j] = x[j], x[i]
            return
        if not x.flags.writeable:
            raise ValueError("array is read-only")
        plain = x.ndim == 1 and x.dtype.kind != 'O'
        for i in range(len(x) - 1, 0, -1):
            j = _numpy._interval(self._state, i)
            if plain:
                x[j], x[i] = x[i], x[j]
            elif i != j:
                kept = x[j].copy() if x.ndim > 1 else x[j]
                x[j] = x[i]
                x[i] = kept

    def permutation(self, x):
        if isinstance(x, (int, _numpy.integer)):
            result = _numpy._arange(0, 1, int(x), 'int64')
            self.shuffle(result)
            return result
        x = array(x, copy=False)
        if x.ndim == 0:
            raise IndexError("x must be an integer or at least 1-dimensional")
        if x.ndim == 1:
            result = x.copy()
            self.shuffle(result)
            return result
        order = _numpy._arange(0, 1, x.shape[0], 'int64')
        self.shuffle(order)
        return x[order]

    def multivariate_normal(self, mean, cov, size=None, check_valid='warn', tol=1e-8):
        from numpy import allclose, dot, sqrt
        from numpy.linalg import svd
        mean, cov = array(mean), array(cov)
        shape = () if size is None else (size,) if isinstance(size, (int, _numpy.integer)) else tuple(size)
        if mean.ndim != 1:
            raise ValueError("mean must be 1 dimensional")
        if cov.ndim != 2 or cov.shape[0] != cov.shape[1]:
            raise ValueError("cov must be 2 dimensional and square")
        if mean.shape[0] != cov.shape[0]:
            raise ValueError("mean and cov must have same length")
        x = self.standard_normal((*shape, mean.shape[0])).reshape(-1, mean.shape[0])
        cov = cov.astype('float64')
        _, sizes, turns = svd(cov)
        if check_valid not in ('ignore', 'warn', 'raise'):
            raise ValueError("check_valid must equal 'warn', 'raise', or 'ignore'")
        if check_valid != 'ignore' and not allclose(dot(turns.T * sizes, turns), cov, tol, tol):
            text = "covariance is not symmetric positive-semidefinite."
            if check_valid == 'raise':
                raise ValueError(text)
            from warnings import warn
            warn(text, RuntimeWarning, stacklevel=2)
        return shaped(dot(x, sqrt(sizes)[:, None] * turns) + mean, (*shape, mean.shape[0]))

    def bytes(self, length):
        words = _numpy._integers(self._state, 0, (1 << 32) - 1, ((length - 1) // 4 + 1,), 'uint32')
        return words.tobytes()[:length]

    def __repr__(self):
        return f"RandomState(MT19937) at 0x{id(self):X}"

    def __str__(self):
        return "RandomState(MT19937)"


for _name in ('f hypergeometric logseries negative_binomial noncentral_chisquare noncentral_f power vonmises '
              'wald zipf set_state').split():
    setattr(RandomState, _name, _refuse(_name))

_rand = RandomState.__new__(RandomState)
_rand._state = None
for _name in dir(RandomState):
    if not _name.startswith('_'):
        globals()[_name] = getattr(_rand, _name)
ranf = sample = random_sample
del _name


from numpy._generator import Generator, PCG64, SeedSequence, default_rng


class MT19937:
    def __init__(self, *args, **settings):
        raise NotImplementedError("Heapscope does not support numpy.random.MT19937: RandomState has its draws")
