"""Views with shapes and strides of one's own."""
import _numpy
from _numpy import array
from numpy._methods import _axis
from numpy._shapes import broadcast_to, broadcast_arrays, broadcast_shapes


class DummyArray:
    """What a window is made of: it says where the elements are, and keeps their array alive."""

    def __init__(self, interface, base=None):
        self.__array_interface__ = interface
        self.base = base


def _window(x, shape, strides, writeable):
    interface = dict(x.__array_interface__)
    interface['shape'], interface['strides'] = tuple(shape), tuple(strides)
    return _numpy._as_strided(x, shape, strides, writeable and bool(x._flag_bits & 0x400), DummyArray(interface, x))


def as_strided(x, shape=None, strides=None, subok=False, writeable=True):
    x = array(x, copy=False)
    return _window(x, x.shape if shape is None else shape, x.strides if strides is None else strides, bool(writeable))


def sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False):
    x = array(x, copy=False)
    window = (window_shape,) if isinstance(window_shape, int) else tuple(window_shape)
    if axis is None:
        axes = tuple(range(x.ndim))
        if len(window) != x.ndim:
            raise ValueError(f'Since axis is None, must provide window_shape for all dimensions of `x`; got {len(window)} '
                             f'window_shape elements and `x.ndim` is {x.ndim}.')
    else:
        axes = tuple(_axis(i, x.ndim) for i in ((axis,) if isinstance(axis, int) else axis))
        if len(window) != len(axes):
            raise ValueError(f'Must provide matching length window_shape and axis; got {len(window)} window_shape elements '
                             f'and {len(axes)} axes elements.')
    shape = list(x.shape)
    for i, n in zip(axes, window):
        if n < 0:
            raise ValueError('`window_shape` cannot contain negative values')
        if shape[i] < n:
            raise ValueError('window shape cannot be larger than input array shape')
        shape[i] -= n - 1
    return _window(x, tuple(shape) + window, x.strides + tuple(x.strides[i] for i in axes), bool(writeable))
