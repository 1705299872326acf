"""numpy.random.default_rng: seeds spread by SeedSequence, bits of PCG64, and the draws that Generator makes of them."""
import math as _math

import _numpy
from _numpy import array, ndarray, add, multiply
from numpy import _counts
from numpy._draws import Draws
from numpy._methods import AxisError, shaped

_M32, _M64, _M128 = (1 << 32) - 1, (1 << 64) - 1, (1 << 128) - 1


def _words(number):
    """A number of any size as words of 32 bits, the lowest first."""
    number = int(number)
    if number < 0:
        raise ValueError("expected non-negative integer")
    words = [number & _M32]
    while number := number >> 32:
        words.append(number & _M32)
    return words


def _all_words(entropy):
    if isinstance(entropy, (list, tuple, ndarray)):
        return [word for part in entropy for word in _all_words(part)]
    if not isinstance(entropy, (int, _numpy.integer)):
        raise TypeError('SeedSequence expects int or sequence of ints for entropy not {}'.format(entropy)
                        if not isinstance(entropy, str) else "'str' object cannot be interpreted as an integer")
    return _words(entropy)


class SeedSequence:
    """Four words of 32 bits, into which all words of a seed are stirred."""

    def __init__(self, entropy=None, *, spawn_key=(), pool_size=4, n_children_spawned=0):
        if entropy is None:
            import secrets    # runs are repeatable: its numbers are the same in each
            entropy = secrets.randbits(128)
        if pool_size != 4:
            raise NotImplementedError("Heapscope supports numpy.random.SeedSequence with a pool of 4 words only")
        self.entropy, self.spawn_key, self.pool_size = entropy, tuple(spawn_key), 4
        self.n_children_spawned = n_children_spawned
        words, further = _all_words(entropy), _all_words(self.spawn_key)
        if further:
            words += [0] * (4 - len(words))
        words += further
        factor = 0x43b0d7e5

        def scrambled(word):
            nonlocal factor
            word ^= factor
            factor = factor * 0x931e8875 & _M32
            word = word * factor & _M32
            return word ^ word >> 16

        def stirred(x, y):
            mixed = 0xca01f9dd * x - 0x4973f715 * y & _M32
            return mixed ^ mixed >> 16

        pool = [scrambled(word) for word in (words + [0] * 4)[:4]]
        for source in range(4):
            for target in range(4):
                if source != target:
                    pool[target] = stirred(pool[target], scrambled(pool[source]))
        for word in words[4:]:
            for target in range(4):
                pool[target] = stirred(pool[target], scrambled(word))
        self.pool = array(pool, 'uint32')

    def generate_state(self, n_words, dtype='uint32'):
        wide = _numpy.dtype(dtype) == 'uint64'
        pool, factor, made = self.pool.tolist(), 0x8b51f9dd, []
        for i in range(n_words * (2 if wide else 1)):
            word = pool[i % 4] ^ factor
            factor = factor * 0x58f38ded & _M32
            word = word * factor & _M32
            made.append(word ^ word >> 16)
        if wide:
            made = [low | high << 32 for low, high in zip(made[::2], made[1::2])]
        return array(made, dtype)

    def spawn(self, n_children):
        first = self.n_children_spawned
        self.n_children_spawned = first + n_children
        return [SeedSequence(self.entropy, spawn_key=self.spawn_key + (i,)) for i in range(first, first + n_children)]

    def __repr__(self):
        text = f"SeedSequence(\n    entropy={self.entropy!r},"
        if self.spawn_key:
            text += f"\n    spawn_key={self.spawn_key!r},"
        if self.n_children_spawned:
            text += f"\n    n_children_spawned={self.n_children_spawned!r},"
        return text + "\n)"


_FACTOR = 2549297995355413924 << 64 | 4865540595714422341


class PCG64:
    """A state of 128 bits that is multiplied and added to; its halves, xored and turned, are a draw of 64 bits."""

    def __init__(self, seed=None):
        self.seed_seq = self._seed_seq = seed if isinstance(seed, SeedSequence) else SeedSequence(seed)
        a, b, c, d = self.seed_seq.generate_state(4, 'uint64').tolist()
        self._step = (c << 64 | d) << 1 & _M128 | 1
        self._state = ((self._step + (a << 64 | b)) * _FACTOR + self._step) & _M128
        self._half = None    # the upper half of a draw whose lower half was used

    def _next64(self):
        self._state = state = (self._state * _FACTOR + self._step) & _M128
        word, turn = (state >> 64 ^ state) & _M64, state >> 122
        return (word >> turn | word << 64 - turn) & _M64

    def _next32(self):
        half = self._half
        if half is not None:
            self._half = None
            return half
        word = self._next64()
        self._half = word >> 32
        return word & _M32

    def random_raw(self, size=None, output=True):
        if size is None:
            return self._next64()
        return shaped(array([self._next64() for _ in range(_count(size))], 'uint64'), size)

    @property
    def state(self):
        return {'bit_generator': 'PCG64', 'state': {'state': self._state, 'inc': self._step},
                'has_uint32': int(self._half is not None), 'uinteger': self._half or 0}

    @state.setter
    def state(self, value):
        if value.get('bit_generator') != 'PCG64':
            raise ValueError('state must be for a PCG64 RNG')
        self._state, self._step = value['state']['state'], value['state']['inc']
        self._half = value['uinteger'] if value['has_uint32'] else None

    def __repr__(self):
        return f"<numpy.random._pcg64.PCG64 object at 0x{id(self):x}>"


def _count(size):
    if not isinstance(size, (tuple, list, ndarray)):
        return int(size)
    return _math.prod(int(n) for n in size)


_BITS = 110    # behind the point of the numbers below


def _exp_minus(y):
    """e**-y of a number with _BITS bits behind the point: the series of a small part of it, squared again and again."""
    one = 1 << _BITS
    total = term = one
    part, n = y >> 12, 0
    while term:
        n += 1
        term = (term * part >> _BITS) // n
        total += term
    for _ in range(12):
        total = total * total >> _BITS
    return (one << _BITS) // total


def _minus_log(a):
    """-ln of a number from 0 to 1: a step of Newton's from what a float knows."""
    y = int(-_math.log(a / (1 << _BITS)) * 2.0 ** 52) << _BITS - 52
    return y + (1 << _BITS) - (a << _BITS) // _exp_minus(y)


_NORMAL_EDGE, _EXPONENTIAL_EDGE = 3.6541528853610088, 7.697117470131050
_tables = {}


# A falling curve is cut into 256 layers of one area: how wide each is (in steps of a draw), up to which draw it lies under
# the layer above, and its height.
def _normal_layers():
    if 'normal' not in _tables:
        # In floats, as the library's table was made, whose errors add up; exp and log are rounded from many more digits,
        # so that the table is the same on every machine.
        x, area, unit, one = _NORMAL_EDGE, 0.004928673233974652, 2.0 ** _BITS, 1 << _BITS
        xs, heights = [0.0] * 255 + [x], [1.0] + [0.0] * 255
        for i in range(255, 0, -1):
            height = heights[i] = _exp_minus(int(0.5 * x * x * unit)) / one
            if i == 1:
                break
            if i == 38:    # one unit in the last place too high there
                height += 2.0 ** -53
            x = xs[i - 1] = _math.sqrt(2 * (_minus_log(int((area / x + height) * unit)) / one))
        xs[0] = area / heights[255]
        inside = [int(_NORMAL_EDGE / xs[0] * 2.0 ** 52), 0] + [int(xs[i - 1] / xs[i] * 2.0 ** 52) for i in range(2, 256)]
        _tables['normal'] = [x * 2.0 ** -52 for x in xs], inside, heights
    return _tables['normal']


def _exponential_layers():
    if 'exponential' not in _tables:
        edge, one = 76971174701310497140446280481 * (1 << _BITS) // 10 ** 28, 1 << _BITS
        xs, heights = [0] * 255 + [edge], [one] + [0] * 254 + [_exp_minus(edge)]
        area = (edge + one) * heights[255]
        for i in range(254, 0, -1):
            heights[i] = area // xs[i + 1] + heights[i + 1]
            xs[i] = _minus_log(heights[i])
        xs[0] = area // heights[255]
        inside = [(edge << 53) // xs[0], 0] + [(xs[i - 1] << 53) // xs[i] for i in range(2, 256)]
        _tables['exponential'] = [x / (one << 53) for x in xs], inside, [h / one for h in heights]
    return _tables['exponential']


def _fair(draw, width, last):
    """A whole number from 0 to `last`: a word of `width` bits times the count, its upper half; again where that were unfair."""
    mask, count = (1 << width) - 1, last + 1
    if last == mask:
        return draw()
    product = draw() * count
    if product & mask < count:
        least = (mask - last) % count
        while product & mask < least:
            product = draw() * count
    return product >> width


class Generator(Draws):
    """Draws made of a bit generator's words."""

    def __init__(self, bit_generator):
        self._bits = self.bit_generator = bit_generator

    def __sizeof__(self):
        return 192    # without what lies in front of it, which NumPy's has not

    def __repr__(self):
        return f"Generator(PCG64) at 0x{id(self):X}"

    def __str__(self):
        return "Generator(PCG64)"

    def _fill(self, size, one, dtype=float):
        if size is None:
            return one()
        return shaped(array([one() for _ in range(_count(size))], dtype), size)

    def _deliver(self, size, one, dtype, out, name):
        kind = _numpy.dtype(dtype)
        if kind.char not in 'df':
            raise TypeError(f"Unsupported dtype {kind!r} for {name}")
        if out is None:
            return self._fill(size, one, kind) if size is not None else one()
        out[...] = self._fill(out.shape, one, kind)
        return out

    def _unit(self):
        return (self._bits._next64() >> 11) * 2.0 ** -53

    def _unit32(self):
        return (self._bits._next32() >> 8) * 2.0 ** -24

    def random(self, size=None, dtype='float64', out=None):
        one = self._unit32 if _numpy.dtype(dtype).char == 'f' else self._unit
        return self._deliver(size, one, dtype, out, 'random')

    def _below(self, last):
        """A whole number from 0 to `last`."""
        if last <= 0:
            return 0
        width, draw = (32, self._bits._next32) if last <= _M32 else (64, self._bits._next64)
        return _fair(draw, width, last)

    def _small_below(self, last, width):
        """The same of numbers of 8 or 16 bits, several of which come out of one word; of 1 bit for bools."""
        left, word, mask = 0, 0, (1 << width) - 1

        def draw():
            nonlocal left, word
            if left:
                left, word = left - 1, word >> width
            else:
                left, word = 32 // width - 1, self._bits._next32()
            return word & mask

        return lambda: _fair(draw, width, last) if last else 0

    def integers(self, low, high=None, size=None, dtype='int64', endpoint=False):
        if high is None:
            low, high = 0, low
        kind = _numpy.dtype(dtype)
        if kind.kind not in 'iub':
            raise TypeError(f"Unsupported dtype {kind!r} for integers")
        if isinstance(low, (list, tuple, ndarray)) or isinstance(high, (list, tuple, ndarray)):
            from numpy import broadcast_arrays, broadcast_to
            lows, highs = broadcast_arrays(low, high)
            if size is not None:
                lows, highs = broadcast_to(lows, size), broadcast_to(highs, size)
            pairs = zip(lows.ravel().tolist(), highs.ravel().tolist())
            return shaped(array([int(self.integers(a, b, None, kind, endpoint)) for a, b in pairs], kind), lows.shape)
        low, high = int(low), int(high) - (0 if endpoint else 1)
        bits = 1 if kind.kind == 'b' else kind.itemsize * 8
        least, most = (-(1 << bits - 1), (1 << bits - 1) - 1) if kind.kind == 'i' else (0, (1 << bits) - 1)
        if low < least:
            raise ValueError(f"low is out of bounds for {kind}")
        if high > most:
            raise ValueError(f"high is out of bounds for {kind}")
        if low > high:
            raise ValueError("low > high" if endpoint else "low >= high")
        last = high - low
        small = self._small_below(last, bits) if bits < 32 else None
        one = (lambda: low + small()) if small else (lambda: low + self._below(last))
        if size is None:
            return dtype(one()) if dtype is int or dtype is bool else kind.type(one())
        return self._fill(size, one, kind)

    def standard_normal(self, size=None, dtype='float64', out=None):
        if _numpy.dtype(dtype).char == 'f':
            raise NotImplementedError("Heapscope supports numpy.random.Generator.standard_normal of float64 only")
        return self._deliver(size, self._normal, dtype, out, 'standard_normal')

    def _normal(self):
        widths, inside, heights = _normal_layers()
        while True:
            word = self._bits._next64()
            layer, distance = word & 255, word >> 9 & (1 << 52) - 1
            x = distance * widths[layer]
            if word >> 8 & 1:
                x = -x
            if distance < inside[layer]:
                return x
            if layer:
                if (heights[layer - 1] - heights[layer]) * self._unit() + heights[layer] < _math.exp(-0.5 * x * x):
                    return x
                continue
            while True:
                beyond = -0.27366123732975828 * _math.log1p(-self._unit())
                y = -_math.log1p(-self._unit())
                if y + y > beyond * beyond:
                    return -(_NORMAL_EDGE + beyond) if distance >> 8 & 1 else _NORMAL_EDGE + beyond

    def _exponential(self):
        widths, inside, heights = _exponential_layers()
        while True:
            word = self._bits._next64() >> 3
            layer, distance = word & 255, word >> 8
            x = distance * widths[layer]
            if distance < inside[layer]:
                return x
            if layer == 0:
                return _EXPONENTIAL_EDGE - _math.log1p(-self._unit())
            if (heights[layer - 1] - heights[layer]) * self._unit() + heights[layer] < _math.exp(-x):
                return x

    def standard_exponential(self, size=None, dtype='float64', method='zig', out=None):
        if method != 'zig' or _numpy.dtype(dtype).char == 'f':
            raise NotImplementedError("Heapscope supports numpy.random.Generator.standard_exponential of float64, method 'zig', only")
        return self._deliver(size, self._exponential, dtype, out, 'standard_exponential')

    def _scaled(self, low, scale, size, draw):
        if isinstance(low, (list, tuple, ndarray)) or isinstance(scale, (list, tuple, ndarray)):
            if size is None:
                size = array(add(multiply(low, 0), multiply(scale, 0))).shape
            return add(low, multiply(scale, draw(size)))
        if size is None:
            return float(low) + float(scale) * draw(None)
        return add(float(low), multiply(draw(size), float(scale)))

    def uniform(self, low=0.0, high=1.0, size=None):
        span = _numpy.subtract(high, low)
        if not _numpy.isfinite(span).all():
            raise OverflowError('high - low range exceeds valid bounds')
        if (span < 0).any():
            raise ValueError('low > high' if isinstance(span, ndarray) else 'high - low < 0')
        return self._scaled(low, span if isinstance(span, ndarray) else float(span), size, self.random)

    def normal(self, loc=0.0, scale=1.0, size=None):
        if (array(scale) < 0).any():
            raise ValueError("scale < 0")
        return self._scaled(loc, scale, size, self.standard_normal)

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        if sigma < 0:
            raise ValueError("sigma < 0")
        return self._fill(size, lambda: _math.exp(mean + sigma * self._normal()))

    def exponential(self, scale=1.0, size=None):
        if (array(scale) < 0).any():
            raise ValueError("scale < 0")
        if isinstance(scale, (list, tuple, ndarray)):
            return multiply(scale, self.standard_exponential(array(scale).shape if size is None else size))
        return self._fill(size, lambda: scale * self._exponential())

    def binomial(self, n, p, size=None):
        if n < 0:
            raise ValueError("n < 0")
        if not 0 <= p <= 1:
            raise ValueError("p < 0, p > 1 or p is NaN")
        turned = p > 0.5
        rare = 1.0 - p if turned else p
        if rare * n > 30.0:
            return self._fill(size, lambda: _counts.binomial(n, p, self._unit), 'int64')
        other, mean = 1.0 - rare, n * rare
        start = _math.exp(n * _math.log(other)) if n else 1.0
        bound = int(min(n, mean + 10.0 * _math.sqrt(mean * other + 1)))

        def one():
            if n == 0 or rare == 0:
                return n if turned else 0
            x, chance, u = 0, start, self._unit()
            while u > chance:
                x += 1
                if x > bound:
                    x, chance, u = 0, start, self._unit()
                else:
                    u -= chance
                    chance = (n - x + 1) * rare * chance / (x * other)
            return n - x if turned else x
        return self._fill(size, one, 'int64')

    def _interval(self, last):
        """The same, by cutting words to the bits that the count has until one fits: what shuffles draw."""
        mask = (1 << last.bit_length()) - 1
        draw = self._bits._next32 if last <= _M32 else self._bits._next64
        while (word := draw() & mask) > last:
            pass
        return word

    def _exchange(self, items, first, draw=None):
        draw = draw or self._below
        for i in range(len(items) - 1, first - 1, -1):
            j = draw(i)
            items[i], items[j] = items[j], items[i]

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        from numpy import count_nonzero, take, unique
        whole = isinstance(a, (int, _numpy.integer))
        if not whole:
            a = array(a, copy=False)
            if a.ndim == 0:
                raise ValueError("a must be a sequence or an integer, not " + str(type(a[()])))
        count = int(a) if whole else a.shape[axis]
        wanted = 1 if size is None else _count(size)
        if count <= 0 and wanted:
            raise ValueError("a must be a positive integer unless no samples are taken" if whole else
                             "a cannot be empty unless no samples are taken")
        if p is not None:
            p = _counts.probabilities(p, count, 'a', 'p', 'Probabilities')
        if replace:
            if p is None:
                index = self.integers(0, count, size)
            else:
                limits = p.cumsum()
                limits /= limits[-1]
                index = array(limits.searchsorted(self.random(size), side='right'), 'int64', copy=False)
        else:
            if wanted > count:
                raise ValueError("Cannot take a larger sample than population when replace is False")
            if wanted < 0:
                raise ValueError("negative dimensions are not allowed")
            if p is not None:
                if count_nonzero(p > 0) < wanted:
                    raise ValueError("Fewer non-zero entries in p than size")
                found, p = [], p.copy()
                while len(found) < wanted:
                    draws = self.random((wanted - len(found),))
                    p[found] = 0
                    limits = p.cumsum()
                    limits /= limits[-1]
                    new = limits.searchsorted(draws, side='right').tolist()
                    found += dict.fromkeys(new)
            elif count > 10000 and wanted > count // (50 if shuffle else 20):
                found = list(range(count))
                self._exchange(found, max(count - wanted, 1))
                found = found[count - wanted:]
            else:
                chosen = {}
                for j in range(count - wanted, count):
                    draw = self._below(j)
                    chosen[j if draw in chosen else draw] = None
                found = list(chosen)
                if shuffle:
                    self._exchange(found, 1)
            index = shaped(array(found, 'int64'), () if size is None else size)
        if isinstance(index, ndarray) and size is None:
            index = index.item()
        if whole:
            return index
        if isinstance(index, ndarray) and index.ndim == 0 and a.ndim == 1:
            made = _numpy._filled((), 0, a.dtype, False)
            made[()] = a[index]
            return made
        return take(a, index, axis) if a.ndim > 1 else a[index]

    def shuffle(self, x, axis=0):
        if not isinstance(x, ndarray):
            if axis != 0:
                raise NotImplementedError("Axis argument is only supported on ndarray objects")
            self._exchange(x, 1, self._interval)
            return
        if not x.flags.writeable:
            raise ValueError('array is read-only')
        rows = x.swapaxes(0, axis)
        order = list(range(rows.shape[0]))
        self._exchange(order, 1, self._interval)
        rows[...] = rows[order] if order else rows

    def permutation(self, x, axis=0):
        if isinstance(x, (int, _numpy.integer)):
            made = _numpy._arange(0, 1, int(x), 'int64')
            self.shuffle(made)
            return made
        x = array(x, copy=False)
        if x.ndim == 0:
            raise AxisError(f"axis {axis} is out of bounds for array of dimension 0")
        order = list(range(x.shape[axis]))
        self._exchange(order, 1, self._interval)
        from numpy import take
        return take(x, array(order, 'int64'), axis)

    def bytes(self, length):
        words = [self._bits._next32() for _ in range((length - 1) // 4 + 1)]
        return array(words, 'uint32').tobytes()[:length]

    def __getattr__(self, name):
        if name in _LATER:
            raise NotImplementedError(f"Heapscope does not support numpy.random.Generator.{name}")
        raise AttributeError(f"'numpy.random._generator.Generator' object has no attribute {name!r}")


_LATER = ('hypergeometric', 'multivariate_hypergeometric', 'multivariate_normal', 'permuted')


def default_rng(seed=None):
    if isinstance(seed, Generator):
        return seed
    return Generator(seed if isinstance(seed, PCG64) else PCG64(seed))
