"""numpy.poly1d: a polynomial as an object that calculates, and prints in two lines."""
import _numpy
from _numpy import array, ndarray
from numpy import _poly
from numpy._create import zeros
from numpy._search import nonzero
from numpy._shapes import atleast_1d, concatenate


def _number(x):
    text = '%.4g' % x
    return text[:-5] if text.endswith('.0000') else text


def _raised(text, wrap=70):
    """Exponents go from behind ** to a line above; long ones continue below."""
    pieces = text.split('**')
    rest, above, below, done = pieces[0], '', '', ' '
    for piece in pieces[1:]:
        digits = len(piece) - len(piece.lstrip('0123456789'))
        power = piece[:digits]
        upper, lower = ' ' * (len(rest) - 1) + power, rest + ' ' * (len(power) - 1)
        if len(below) + len(lower) > wrap or len(above) + len(upper) > wrap:
            done += above + '\n' + below + '\n '
            above, below = upper, lower
        else:
            above, below = above + upper, below + lower
        rest = piece[digits:]
    return done + above + '\n' + below + rest


class poly1d:
    __module__ = 'numpy'
    __hash__ = None
    __array_priority__ = 1000

    def __init__(self, c_or_r, r=False, variable=None):
        if isinstance(c_or_r, poly1d):
            self._variable, self._coeffs = variable or c_or_r._variable, c_or_r._coeffs
            return
        c = atleast_1d(_poly.poly(c_or_r) if r else c_or_r)
        if c.ndim > 1:
            raise ValueError("Polynomial must be 1d only.")
        places = nonzero(c)[0]
        self._coeffs = c[int(places[0]):] if len(places) else array([0], c.dtype)
        self._variable = 'x' if variable is None else variable

    def _get(self):
        return self._coeffs

    def _set(self, value):
        if value is not self._coeffs:
            raise AttributeError("Cannot set attribute")
    coeffs = coef = c = coefficients = property(_get, _set)

    @property
    def variable(self):
        return self._variable

    @property
    def order(self):
        return len(self._coeffs) - 1
    o = order

    @property
    def roots(self):
        return _poly.roots(self._coeffs)
    r = roots

    def __array__(self, t=None):
        return array(self._coeffs, t) if t else array(self._coeffs)

    def __repr__(self):
        return "poly1d(%s)" % repr(self._coeffs)[6:-1]

    def __len__(self):
        return self.order

    def __str__(self):
        text, name = '', self._variable
        for k, c in enumerate(self._coeffs.tolist()):
            if not isinstance(c, complex) or c.imag == 0:
                factor = _number(c.real)
            else:
                factor = _number(c.imag) + 'j' if c.real == 0 else f'({_number(c.real)} + {_number(c.imag)}j)'
            power = self.order - k
            if power == 0:
                term = factor if factor != '0' or k == 0 else ''
            else:
                term = '' if factor == '0' else f'{factor} {name}' + (f'**{power}' if power > 1 else '')
            if k == 0:
                text = term
            elif term:
                text += ' - ' + term[1:] if term.startswith('-') else ' + ' + term
        return _raised(text)

    def __call__(self, val):
        return _poly.polyval(self._coeffs, val)

    def __neg__(self):
        return poly1d(-self._coeffs)

    def __pos__(self):
        return self

    def __mul__(self, other):
        if _is_number(other):
            return poly1d(self._coeffs * other)
        return poly1d(_poly.polymul(self._coeffs, poly1d(other)._coeffs))

    def __rmul__(self, other):
        if _is_number(other):
            return poly1d(other * self._coeffs)
        return poly1d(_poly.polymul(self._coeffs, poly1d(other)._coeffs))

    def __add__(self, other):
        return poly1d(_poly.polyadd(self._coeffs, poly1d(other)._coeffs))
    __radd__ = __add__

    def __sub__(self, other):
        return poly1d(_poly.polysub(self._coeffs, poly1d(other)._coeffs))

    def __rsub__(self, other):
        return poly1d(_poly.polysub(poly1d(other)._coeffs, self._coeffs))

    def __pow__(self, val):
        if not _is_number(val) or int(val) != val or val < 0:
            raise ValueError("Power to non-negative integers only.")
        result = [1]
        for _ in range(val):
            result = _poly.polymul(self._coeffs, result)
        return poly1d(result)

    def __truediv__(self, other):
        if _is_number(other):
            return poly1d(self._coeffs / other)
        return _poly.polydiv(self, poly1d(other))

    def __rtruediv__(self, other):
        if _is_number(other):
            return poly1d(other / self._coeffs)
        return _poly.polydiv(poly1d(other), self)

    def __eq__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        return self._coeffs.shape == other._coeffs.shape and (self._coeffs == other._coeffs).all()

    def __ne__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        return not self == other

    def __getitem__(self, val):
        place = self.order - val
        return self._coeffs[place] if 0 <= val <= self.order else self._coeffs.dtype.type(0)

    def __setitem__(self, key, val):
        if key < 0:
            raise ValueError("Does not support negative powers.")
        if key > self.order:
            self._coeffs = concatenate((zeros(key - self.order, self._coeffs.dtype), self._coeffs))
        self._coeffs[self.order - key] = val

    def __iter__(self):
        return iter(self._coeffs)

    def integ(self, m=1, k=0):
        return poly1d(_poly.polyint(self._coeffs, m=m, k=k))

    def deriv(self, m=1):
        return poly1d(_poly.polyder(self._coeffs, m=m))


def _is_number(x):
    return isinstance(x, (int, float, complex, _numpy.generic)) or isinstance(x, ndarray) and x.ndim == 0
