# Built in: what modules that stand for C ones ask of their arguments; operator.index, because those of the start-up must
# not import operator: CPython's do not.


def index(value):
    """The int that `value` stands for, or TypeError."""
    return range(value).stop


def kind_name(value):
    """The name of its class as C types give it: those of modules with the module."""
    kind = type(value)
    return f"_io.{kind.__name__}" if kind.__module__ == "_io" else kind.__name__


def buffer_of(data):
    """A view of something bytes-like, or TypeError in the words of natives."""
    try:
        return memoryview(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{kind_name(data)}'") from None
