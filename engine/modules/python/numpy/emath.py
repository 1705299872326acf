"""Functions that leave the real numbers where their argument asks for it: np.emath.sqrt(-1) is 1j."""
import _numpy
from _numpy import array


def _widened(x, beyond):
    """The argument as an array, complex where one of its elements is beyond what has a real result."""
    x = array(x, copy=False)
    if x.dtype.kind != 'c' and beyond(x).any():
        x = x.astype('complex64' if x.dtype.char in 'bBhHf' else 'complex128')
    return x


def _negative(x):
    return array(x < 0)


def _beyond_one(x):
    return array(_numpy.absolute(x) > 1)


def sqrt(x):
    return _numpy.sqrt(_widened(x, _negative))


def log(x):
    return _numpy.log(_widened(x, _negative))


def log2(x):
    return _numpy.log2(_widened(x, _negative))


def log10(x):
    return _numpy.log10(_widened(x, _negative))


def logn(n, x):
    return _numpy.log(_widened(x, _negative)) / _numpy.log(_widened(n, _negative))


def power(x, p):
    p = array(p, copy=False)
    return _numpy.power(_widened(x, _negative), p.astype(float) if p.dtype.kind in 'iu' and (p < 0).any() else p)


def arccos(x):
    return _numpy.arccos(_widened(x, _beyond_one))


def arcsin(x):
    return _numpy.arcsin(_widened(x, _beyond_one))


def arctanh(x):
    return _numpy.arctanh(_widened(x, _beyond_one))
