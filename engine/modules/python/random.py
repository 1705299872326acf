"""Random numbers: one generator (the Mersenne Twister) and the distributions built on it.

The order in which a method draws numbers, and what it works out of them, is part of what it promises: the same seed gives
the same results.
"""

import math as _math
import _random
from bisect import bisect as _bisect
from itertools import accumulate as _accumulate
from operator import index as _index
from warnings import warn as _warn

__all__ = ["Random", "SystemRandom", "betavariate", "choice", "choices", "expovariate", "gammavariate", "gauss",
           "getrandbits", "getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint",
           "random", "randrange", "sample", "seed", "setstate", "shuffle", "triangular", "uniform",
           "vonmisesvariate", "weibullvariate"]

BPF = 53                    # bits of a float
RECIP_BPF = 0.5 ** BPF
TWOPI = _math.tau
LOG4 = _math.log(4.0)
SG_MAGICCONST = 1.0 + _math.log(4.5)
NV_MAGICCONST = 4 * _math.exp(-0.5) / _math.sqrt(2.0)
_e, _pi, _inf = _math.e, _math.pi, _math.inf
_exp, _log, _sqrt, _sin, _cos, _acos, _ceil, _floor, _isfinite, _lgamma, _fabs = (
    _math.exp, _math.log, _math.sqrt, _math.sin, _math.cos, _math.acos, _math.ceil, _math.floor, _math.isfinite, _math.lgamma,
    _math.fabs)
_ONE = 1                    # tells a step that was left out (the object itself) from one that was given


def _number_of_text(text):
    # The seed that version 1 makes of a text: the hash that Python 2 had for it.
    number = ord(text[0]) << 7 if text else 0
    for letter in text:
        number = (number * 1000003 ^ ord(letter)) & (1 << 64) - 1
    number ^= len(text)
    return -2 if number == -1 else number


def _whole(value, name):
    # An argument of randrange() as an int; numbers of other types with such a value are still taken.
    try:
        return _index(value)
    except TypeError:
        rounded = int(value)
        if rounded == value:
            _warn("non-integer arguments to randrange() have been deprecated since Python 3.10 and will be removed in a "
                  "subsequent version", DeprecationWarning, 3)
            return rounded
        _warn("randrange() will raise TypeError in the future", DeprecationWarning, 3)
        raise ValueError(f"non-integer {name} for randrange()") from None


class Random(_random.Random):
    """A generator with a state of its own."""

    VERSION = 3             # of the state

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def __init_subclass__(cls, /, **kwargs):
        # A subclass that has only its own random() must draw whole numbers by it.
        for base in cls.__mro__:
            own = vars(base)
            if "_randbelow" in own:
                return
            if "getrandbits" in own or "random" in own:
                cls._randbelow = (cls._randbelow_with_getrandbits if "getrandbits" in own
                                  else cls._randbelow_without_getrandbits)
                return

    # --- State ---

    def seed(self, a=None, version=2):
        """Starts the sequence that belongs to `a`."""
        if version == 1 and isinstance(a, (str, bytes)):
            a = _number_of_text(a if isinstance(a, str) else a.decode("latin-1"))
        elif version == 2 and isinstance(a, (str, bytes, bytearray)):
            text = a.encode() if isinstance(a, str) else a
            a = int.from_bytes(text + _random._sha512_digest(text), "big")
        elif a is not None and not isinstance(a, (int, float, str, bytes, bytearray)):
            raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        """The state, for setstate()."""
        words = super().getstate()
        return self.VERSION, words, self.gauss_next

    def setstate(self, state):
        """Goes back to a state that getstate() gave."""
        if state[0] not in (2, 3):
            raise ValueError(f"state with version {state[0]} passed to Random.setstate() of version {self.VERSION}")
        version, words, self.gauss_next = state
        if version == 2:
            # Its words may have a sign.
            try:
                words = tuple(word % (1 << 32) for word in words)
            except ValueError as problem:
                raise TypeError from problem
        super().setstate(words)

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return type(self), (), self.getstate()

    # --- Whole numbers ---

    def _randbelow_with_getrandbits(self, n):
        if not n:
            return 0
        draw, width = self.getrandbits, n.bit_length()
        while (number := draw(width)) >= n:
            pass
        return number

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        if n == 0:
            return 0
        draw = self.random
        if n >= maxsize:
            _warn("Underlying random() generator does not supply \n"
                  "enough bits to choose from a population range this large.\n"
                  "To remove the range limitation, add a getrandbits() method.")
            return _math.floor(draw() * n)
        # Numbers above the last multiple of n would favour the small results.
        bound = (maxsize - maxsize % n) / maxsize
        while (part := draw()) >= bound:
            pass
        return _math.floor(part * maxsize) % n

    _randbelow = _randbelow_with_getrandbits

    def randbytes(self, n):
        """n random bytes."""
        bits = self.getrandbits(n * 8)
        return bits.to_bytes(n, "little")

    def randrange(self, start, stop=None, step=_ONE):
        """A number of range(start, stop, step)."""
        first = _whole(start, "arg 1")
        if stop is None:
            if step is not _ONE:
                raise TypeError("Missing a non-None stop argument")
            if first <= 0:
                raise ValueError("empty range for randrange()")
            return self._randbelow(first)
        end, stride = _whole(stop, "stop"), _whole(step, "step")
        width = end - first
        if stride == 1:
            if width <= 0:
                raise ValueError(f"empty range for randrange() ({first}, {end}, {width})")
            return first + self._randbelow(width)
        if stride == 0:
            raise ValueError("zero step for randrange()")
        how_many = -(-width // stride)
        if how_many <= 0:
            raise ValueError("empty range for randrange()")
        return first + stride * self._randbelow(how_many)

    def randint(self, a, b):
        """A whole number from a to b, both included."""
        return self.randrange(a, b + 1)

    # --- Sequences ---

    def choice(self, seq):
        """One item of a sequence."""
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        """Puts the items of a list into random order, in place."""
        below = self._randbelow
        for last in range(len(x) - 1, 0, -1):
            other = below(last + 1)
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k, *, counts=None):
        """k different items (positions) of a sequence."""
        from collections.abc import Sequence
        if not isinstance(population, Sequence):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        size = len(population)
        if counts is not None:
            ends = [*_accumulate(counts)]
            if len(ends) != size:
                raise ValueError("The number of counts does not match the population")
            total = ends.pop()
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            return [population[_bisect(ends, place)] for place in self.sample(range(total), k=k)]
        if k < 0 or k > size:
            raise ValueError("Sample larger than population or is negative")
        # Where a copy of the population takes less than a set of the places that were drawn, items leave the copy.
        set_size = 21 if k <= 5 else 21 + 4 ** _math.ceil(_math.log(k * 3, 4))
        if size <= set_size:
            return self._sample_of_copy([*population], k)
        return self._sample_of_places(population, size, k)

    def _sample_of_copy(self, rest, k):
        below, chosen, end = self._randbelow, [None] * k, len(rest)
        for number in range(k):
            place = below(end)
            end -= 1
            chosen[number], rest[place] = rest[place], rest[end]
        return chosen

    def _sample_of_places(self, population, size, k):
        below, chosen, taken = self._randbelow, [None] * k, set()
        for number in range(k):
            while (place := below(size)) in taken:
                pass
            taken.add(place)
            chosen[number] = population[place]
        return chosen

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k items, with repetition, perhaps weighted."""
        draw, size = self.random, len(population)
        if cum_weights is None and weights is None:
            span = float(size)
            return [population[_math.floor(draw() * span)] for _ in range(k)]
        if cum_weights is None:
            try:
                cum_weights = [*_accumulate(weights)]
            except TypeError:
                if isinstance(weights, int):
                    raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}") from None
                raise
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != size:
            raise ValueError("The number of weights does not match the population")
        total = 0.0 + cum_weights[-1]
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not _math.isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_bisect(cum_weights, draw() * total, 0, size - 1)] for _ in range(k)]

    # --- Distributions ---

    def _positive(self):
        # From (0, 1], whose logarithm exists.
        return 1.0 - self.random()

    def uniform(self, a, b):
        """A number between a and b."""
        span = b - a
        return a + span * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """Triangular distribution with the given mode."""
        part = self.random()
        try:
            peak = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if part > peak:
            # The other side, seen in a mirror.
            part, peak, low, high = 1.0 - part, 1.0 - peak, high, low
        return low + (high - low) * _math.sqrt(part * peak)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """Normal distribution (Kinderman and Monahan)."""
        while True:
            across = self.random()
            height = self._positive()
            deviation = NV_MAGICCONST * (across - 0.5) / height
            if deviation * deviation / 4.0 <= -_math.log(height):
                return mu + deviation * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """Normal distribution, two numbers at a time."""
        deviation, self.gauss_next = self.gauss_next, None
        if deviation is None:
            angle = self.random() * TWOPI
            radius = _math.sqrt(-2.0 * _math.log(self._positive()))
            deviation, self.gauss_next = _math.cos(angle) * radius, _math.sin(angle) * radius
        return mu + deviation * sigma

    def lognormvariate(self, mu, sigma):
        """Log normal distribution."""
        return _math.exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        """Exponential distribution."""
        return -_math.log(self._positive()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """Circular data distribution."""
        if kappa <= 1e-6:
            return TWOPI * self.random()
        spread = 0.5 / kappa
        r = spread + _math.sqrt(1.0 + spread * spread)
        accepted = False
        while not accepted:
            z = _math.cos(_math.pi * self.random())
            d = z / (r + z)
            test = self.random()
            accepted = test < 1.0 - d * d or test <= (1.0 - d) * _math.exp(d)
        inverse = 1.0 / r
        turn = _math.acos((inverse + z) / (1.0 + inverse * z))
        return (mu + turn if self.random() > 0.5 else mu - turn) % TWOPI

    def gammavariate(self, alpha, beta):
        """Gamma distribution."""
        if not (alpha > 0.0 and beta > 0.0):
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha == 1.0:
            return -_math.log(self._positive()) * beta
        return (self._gamma_above_one if alpha > 1.0 else self._gamma_below_one)(alpha) * beta

    def _gamma_above_one(self, alpha):
        # Cheng, "The generation of gamma variables with non-integral shape parameters".
        shape = _math.sqrt(2.0 * alpha - 1.0)
        offset, slope = alpha - LOG4, alpha + shape
        while True:
            across = self.random()
            if across <= 1e-7 or across >= 0.9999999:
                continue
            height = self._positive()
            v = _math.log(across / (1.0 - across)) / shape
            x = alpha * _math.exp(v)
            z = across * across * height
            limit = offset + slope * v - x
            if limit + SG_MAGICCONST - 4.5 * z >= 0.0 or limit >= _math.log(z):
                return x

    def _gamma_below_one(self, alpha):
        # Algorithm GS of Ahrens and Dieter.
        border = (_math.e + alpha) / _math.e
        while True:
            place = border * self.random()
            if place > 1.0:
                x = -_math.log((border - place) / alpha)
                limit = x ** (alpha - 1.0)
            else:
                x = place ** (1.0 / alpha)
                limit = _math.exp(-x)
            if self.random() <= limit:
                return x

    def betavariate(self, alpha, beta):
        """Beta distribution."""
        first = self.gammavariate(alpha, 1.0)
        return first / (first + self.gammavariate(beta, 1.0)) if first else 0.0

    def paretovariate(self, alpha):
        """Pareto distribution."""
        return self._positive() ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """Weibull distribution."""
        return alpha * (-_math.log(self._positive())) ** (1.0 / beta)


class SystemRandom(Random):
    """Numbers from os.urandom, whose bytes are the same in each run of this machine."""

    def random(self):
        """A float from [0, 1), of 53 bits."""
        bits = int.from_bytes(_urandom(7), "big") >> 3
        return bits * RECIP_BPF

    def getrandbits(self, k):
        """A whole number of k bits."""
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        too_many = -k % 8
        return int.from_bytes(_urandom((k + too_many) // 8), "big") >> too_many

    def randbytes(self, n):
        """n random bytes."""
        return _urandom(n)

    def seed(self, *args, **kwds):
        """Does nothing: there is no sequence to start."""

    def _notimplemented(self, *args, **kwds):
        """The sequence has no state that could be kept."""
        raise NotImplementedError("System entropy source does not have state.")

    getstate = setstate = _notimplemented


def _urandom(count):
    import os
    return os.urandom(count)


# The functions of the module are the methods of one generator.
_inst = Random()
globals().update((name, getattr(_inst, name)) for name in __all__ if not isinstance(globals().get(name), type))
