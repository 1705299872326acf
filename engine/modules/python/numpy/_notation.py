"""Numbers in other notations (digits, packed bits), indices written as keys, windows of signals."""
from _numpy import array, uint8, sin, cos, ceil, floor
from numpy import _methods
from numpy._create import arange, ones, diag_indices, tril_indices, triu_indices
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
    return _turned_back(packed, a.shape[:-1] + packed.shape[1:], axis)


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
    if count is not None:
        bits = bits[:, :count].copy()
    return _turned_back(bits, a.shape[:-1] + bits.shape[1:], axis)


def _turned_back(rows, shape, axis):
    """New elements with their axes, whose last one takes its place."""
    rows = _methods.shaped(rows, shape)
    return rows if axis in (-1, len(shape) - 1) else rows.swapaxes(axis, -1).copy()


class IndexExpression:
    """np.s_[...] and np.index_exp[...]: the key itself."""

    def __init__(self, maketuple):
        self.maketuple = maketuple

    def __getitem__(self, item):
        return (item,) if self.maketuple and not isinstance(item, tuple) else item


s_ = IndexExpression(False)
index_exp = IndexExpression(True)


def sinc(x):
    x = array(x, copy=False)
    y = 3.141592653589793 * where(x == 0, 1.0e-20, x)
    return sin(y) / y


def fix(x, out=None):
    result = ceil(x, out)
    return floor(x, result, where=array(x, copy=False) >= 0) if getattr(result, 'ndim', 0) else floor(x) if x >= 0 else result


def _window(M, shape):
    if M <= 1:
        return ones(1) if M == 1 else array([], float)
    return shape(arange(1 - M, M, 2), M - 1)


_PI = 3.141592653589793


def hanning(M):
    return _window(M, lambda n, last: 0.5 + 0.5 * cos(_PI * n / last))


def hamming(M):
    return _window(M, lambda n, last: 0.54 + 0.46 * cos(_PI * n / last))


def blackman(M):
    return _window(M, lambda n, last: 0.42 + 0.5 * cos(_PI * n / last) + 0.08 * cos(2.0 * _PI * n / last))


def bartlett(M):
    return _window(M, lambda n, last: where(n <= 0, 1 + n / last, 1 - n / last))


def diag_indices_from(arr):
    if not arr.ndim >= 2:
        raise ValueError("input array must be at least 2-d")
    if len(set(arr.shape)) > 1:
        raise ValueError("All dimensions of input must be of equal length")
    return diag_indices(arr.shape[0], arr.ndim)


def tril_indices_from(arr, k=0):
    if arr.ndim != 2:
        raise ValueError("input array must be 2-d")
    return tril_indices(arr.shape[-2], k=k, m=arr.shape[-1])


def triu_indices_from(arr, k=0):
    if arr.ndim != 2:
        raise ValueError("input array must be 2-d")
    return triu_indices(arr.shape[-2], k=k, m=arr.shape[-1])


def mask_indices(n, mask_func, k=0):
    return (mask_func(ones((n, n), int), k) != 0).nonzero()


def asfarray(a, dtype=float):
    from numpy._types import issubdtype
    from _numpy import inexact
    return array(a, dtype if issubdtype(dtype, inexact) else float, copy=False)


def disp(mesg, device=None, linefeed=True):
    print(mesg, file=device, end="\n" if linefeed else "")


_NAMES = {'S1': 'character', '?': 'bool', 'b': 'signed char', 'B': 'unsigned char', 'h': 'short', 'H': 'unsigned short',
          'i': 'integer', 'I': 'unsigned integer', 'l': 'long integer', 'L': 'unsigned long integer', 'q': 'long long integer',
          'Q': 'unsigned long long integer', 'f': 'single precision', 'd': 'double precision', 'g': 'long precision',
          'F': 'complex single precision', 'D': 'complex double precision', 'G': 'complex long double precision', 'S': 'string',
          'U': 'unicode', 'V': 'void', 'O': 'object'}


def typename(char):
    return _NAMES[char]


typecodes = {'Character': 'c', 'Integer': 'bhilqp', 'UnsignedInteger': 'BHILQP', 'Float': 'efdg', 'Complex': 'FDG',
             'AllInteger': 'bBhHiIlLqQpP', 'AllFloat': 'efdgFDG', 'Datetime': 'Mm', 'All': '?bhilqpBHILQPefdgFDGSUVOMm'}
