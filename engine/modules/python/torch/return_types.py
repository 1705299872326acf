"""Named pairs that some functions give."""


def _make(name, *fields):
    fields = fields or ("values", "indices")

    class Result(tuple):
        __slots__ = ()

        def __repr__(self):
            return f"torch.return_types.{name}(\n" + ",\n".join(f"{f}={x!r}" for f, x in zip(fields, self)) + ")"

    for i, field in enumerate(fields):
        setattr(Result, field, property(lambda self, i=i: self[i]))
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
mode = _make("mode")
cummax = _make("cummax")
cummin = _make("cummin")
linalg_eigh = _make("linalg_eigh", "eigenvalues", "eigenvectors")
linalg_svd = _make("linalg_svd", "U", "S", "Vh")
linalg_qr = _make("linalg_qr", "Q", "R")
linalg_slogdet = _make("linalg_slogdet", "sign", "logabsdet")
