# Built in: operator.index for modules of the start-up, which must not import operator, because CPython's do not.


def index(value):
    """The int that `value` stands for, or TypeError."""
    return range(value).stop
