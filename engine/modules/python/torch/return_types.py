"""Named pairs that some functions give."""


def _make(name, second="indices"):
    class Result(tuple):
        __slots__ = ()
        values = property(lambda self: self[0])

        def __repr__(self):
            return f"torch.return_types.{name}(\nvalues={self[0]!r},\n{second}={self[1]!r})"

    setattr(Result, second, property(lambda self: self[1]))
    Result.__name__ = Result.__qualname__ = name
    Result.__module__ = "torch.return_types"
    return Result


max = _make("max")
min = _make("min")
sort = _make("sort")
topk = _make("topk")
median = _make("median")
