"""What pickles of protocol 5 name."""
from numpy import frombuffer


def _frombuffer(buf, dtype, shape, order):
    return frombuffer(buf, dtype).reshape(shape, order=order)
