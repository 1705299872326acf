"""Numbers in other notations (digits, packed bits), indices written as keys, polynomials by their coefficients."""
from _numpy import array, uint8, sin
from numpy._search import where

_DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'


def base_repr(number, base=2, padding=0):
    if base > len(_DIGITS):
        raise ValueError("Bases greater than 36 not handled in base_repr.")
    if base < 2:
        raise ValueError("Bases less than 2 not handled in base_repr.")
    left, digits = abs(int(number)), ''
    while left:
        left, digit = divmod(left, base)
        digits = _DIGITS[digit] + digits
    if not digits:
        return '0' * (padding or 1)
    return ('-' if number < 0 else '') + '0' * padding + digits


def binary_repr(num, width=None):
    """Negative numbers as two's complement when there is a width."""
    if num == 0:
        return '0' * (width or 1)
    if num > 0:
        return format(int(num), 'b').zfill(width or 0)
    if width is None:
        return '-' + format(-int(num), 'b')
    least = len(format(-int(num), 'b'))
    if 2 ** (least - 1) == -num:
        least -= 1
    bits = format(2 ** (least + 1) + int(num), 'b')
    return '1' * (max(width, len(bits)) - len(bits)) + bits


def packbits(a, axis=None, bitorder='big'):
    a = array(a, copy=False)
    if a.dtype.kind not in 'biu':
        raise TypeError("Expected an input array of integer or boolean data type")
    if axis is None:
        a, axis = a.ravel(), 0
    if bitorder not in ('little', 'big'):
        raise ValueError("'order' must be either 'little' or 'big'")
    weights = [1 << i if bitorder == 'little' else 128 >> i for i in range(8)]
    a = a.swapaxes(axis, -1)
    packed = array([[sum(w for bit, w in zip(row[i:i + 8], weights) if bit) for i in range(0, len(row), 8)]
                    for row in a.reshape(-1, a.shape[-1]).tolist()], uint8)
    return packed.reshape(a.shape[:-1] + packed.shape[1:]).swapaxes(axis, -1)


def unpackbits(a, axis=None, count=None, bitorder='big'):
    a = array(a, copy=False)
    if a.dtype != uint8:
        raise TypeError("Expected an input array of unsigned byte data type")
    if axis is None:
        a, axis = a.ravel(), 0
    if bitorder not in ('little', 'big'):
        raise ValueError("'order' must be either 'little' or 'big'")
    places = range(8) if bitorder == 'little' else range(7, -1, -1)
    a = a.swapaxes(axis, -1)
    bits = array([[byte >> i & 1 for byte in row for i in places] for row in a.reshape(-1, a.shape[-1]).tolist()], uint8)
    bits = bits.reshape(a.shape[:-1] + (a.shape[-1] * 8,))
    if count is not None:
        bits = bits[..., :count].copy()
    return bits.swapaxes(axis, -1)


class IndexExpression:
    """np.s_[...] and np.index_exp[...]: the key itself."""

    def __init__(self, maketuple):
        self.maketuple = maketuple

    def __getitem__(self, item):
        return (item,) if self.maketuple and not isinstance(item, tuple) else item


s_ = IndexExpression(False)
index_exp = IndexExpression(True)


def polyval(p, x):
    x = array(x, copy=False)
    y = x * 0
    for coefficient in array(p, copy=False):
        y = y * x + coefficient
    return y


def sinc(x):
    x = array(x, copy=False)
    y = 3.141592653589793 * where(x == 0, 1.0e-20, x)
    return sin(y) / y
