"""numpy.fft: discrete Fourier transforms."""
import _numpy
from _numpy import conjugate, int64, sqrt
from numpy._create import arange, asarray, empty, zeros
from numpy._methods import _axis, swapaxes
from numpy._shapes import roll

_FORWARD, _BACKWARD, _REAL_FORWARD, _REAL_BACKWARD = range(4)


def _divisor(n, norm, forward):
    """What a transform is divided by."""
    if n < 1:
        raise ValueError(f"Invalid number of FFT data points ({n}) specified.")
    if norm == "ortho":
        return sqrt(n)
    if norm not in (None, "backward", "forward"):
        raise ValueError(f'Invalid norm value {norm}; should be "backward","ortho" or "forward".')
    return n if (norm == "forward") == forward else 1


def _transform(a, n, axis, way, norm):
    divisor = _divisor(n, norm, way in (_FORWARD, _REAL_FORWARD))
    axis = _axis(axis, a.ndim)
    if a.shape[axis] != n:
        shape = a.shape[:axis] + (n,) + a.shape[axis + 1:]
        kept = (slice(None),) * axis + (slice(0, min(n, a.shape[axis])),)
        if a.shape[axis] < n:
            longer = zeros(shape, a.dtype)
            longer[kept] = a
            a = longer
        else:
            a = a[kept]
    if a.dtype.kind in 'OUS':
        a = a.astype('float64' if way == _REAL_FORWARD else 'complex128')
    factor = 1 / divisor
    if axis == a.ndim - 1:
        return _numpy._fourier(a, way, factor)
    return swapaxes(_numpy._fourier(swapaxes(a, axis, -1), way, factor), axis, -1)


def fft(a, n=None, axis=-1, norm=None):
    a = asarray(a)
    return _transform(a, a.shape[axis] if n is None else n, axis, _FORWARD, norm)


def ifft(a, n=None, axis=-1, norm=None):
    a = asarray(a)
    return _transform(a, a.shape[axis] if n is None else n, axis, _BACKWARD, norm)


def rfft(a, n=None, axis=-1, norm=None):
    a = asarray(a)
    if a.dtype.kind == 'c':
        a = a.astype('float64')   # warns that parts are lost
    return _transform(a, a.shape[axis] if n is None else n, axis, _REAL_FORWARD, norm)


def irfft(a, n=None, axis=-1, norm=None):
    a = asarray(a)
    return _transform(a, (a.shape[axis] - 1) * 2 if n is None else n, axis, _REAL_BACKWARD, norm)


_OTHER = {None: "forward", "backward": "forward", "ortho": "ortho", "forward": "backward"}


def hfft(a, n=None, axis=-1, norm=None):
    a = asarray(a)
    return irfft(conjugate(a), (a.shape[axis] - 1) * 2 if n is None else n, axis, _OTHER[norm])


def ihfft(a, n=None, axis=-1, norm=None):
    return conjugate(rfft(a, n, axis, _OTHER[norm]))


def _several(a, s, axes, invert=False):
    """Lengths and axes of a transform along several."""
    shapeless = s is None
    if shapeless:
        s = list(a.shape) if axes is None else [a.shape[x] for x in axes]
    s = list(s)
    axes = list(range(-len(s), 0)) if axes is None else list(axes)
    if len(s) != len(axes):
        raise ValueError("Shape and axes have different lengths.")
    if invert and shapeless:
        s[-1] = (a.shape[axes[-1]] - 1) * 2
    return s, axes


def _along_all(a, s, axes, norm, function):
    a = asarray(a)
    s, axes = _several(a, s, axes)
    for n, axis in reversed(list(zip(s, axes))):
        a = function(a, n, axis, norm)
    return a


def fftn(a, s=None, axes=None, norm=None):
    return _along_all(a, s, axes, norm, fft)


def ifftn(a, s=None, axes=None, norm=None):
    return _along_all(a, s, axes, norm, ifft)


def fft2(a, s=None, axes=(-2, -1), norm=None):
    return _along_all(a, s, axes, norm, fft)


def ifft2(a, s=None, axes=(-2, -1), norm=None):
    return _along_all(a, s, axes, norm, ifft)


def rfftn(a, s=None, axes=None, norm=None):
    a = asarray(a)
    s, axes = _several(a, s, axes)
    a = rfft(a, s[-1], axes[-1], norm)
    for n, axis in zip(s[:-1], axes[:-1]):
        a = fft(a, n, axis, norm)
    return a


def rfft2(a, s=None, axes=(-2, -1), norm=None):
    return rfftn(a, s, axes, norm)


def irfftn(a, s=None, axes=None, norm=None):
    a = asarray(a)
    s, axes = _several(a, s, axes, True)
    for n, axis in zip(s[:-1], axes[:-1]):
        a = ifft(a, n, axis, norm)
    return irfft(a, s[-1], axes[-1], norm)


def irfft2(a, s=None, axes=(-2, -1), norm=None):
    return irfftn(a, s, axes, norm)


def _shift(x, axes, half):
    x = asarray(x)
    if axes is None:
        axes = tuple(range(x.ndim))
    if isinstance(axes, (int, _numpy.integer)):
        return roll(x, half(x.shape[axes]), axes)
    return roll(x, [half(x.shape[axis]) for axis in axes], axes)


def fftshift(x, axes=None):
    return _shift(x, axes, lambda n: n // 2)


def ifftshift(x, axes=None):
    return _shift(x, axes, lambda n: -(n // 2))


def fftfreq(n, d=1.0):
    if not isinstance(n, (int, _numpy.integer)):
        raise ValueError("n should be an integer")
    places = empty(n, int64)
    middle = (n - 1) // 2 + 1
    places[:middle] = arange(0, middle)
    places[middle:] = arange(-(n // 2), 0)
    return places * (1.0 / (n * d))


def rfftfreq(n, d=1.0):
    if not isinstance(n, (int, _numpy.integer)):
        raise ValueError("n should be an integer")
    return arange(0, n // 2 + 1) * (1.0 / (n * d))
