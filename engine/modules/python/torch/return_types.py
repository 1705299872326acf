"""Named pairs that some functions give."""


def _make(name, first="values", second="indices"):
    class Result(tuple):
        __slots__ = ()

        def __repr__(self):
            return f"torch.return_types.{name}(\n{first}={self[0]!r},\n{second}={self[1]!r})"

    setattr(Result, first, property(lambda self: self[0]))
    setattr(Result, second, property(lambda self: self[1]))
    Result.__name__ = Result.__qualname__ = name
    Result.__module__ = "torch.return_types"
    return Result


max = _make("max")
min = _make("min")
sort = _make("sort")
topk = _make("topk")
median = _make("median")
kthvalue = _make("kthvalue")
aminmax = _make("aminmax", "min", "max")
