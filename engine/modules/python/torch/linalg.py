"""Linear algebra for small matrices."""
import _torch
from torch import return_types
from torch._composed import _no_gradient
from torch._creation import tensor


class LinAlgError(RuntimeError):
    pass


LinAlgError.__name__ = LinAlgError.__qualname__ = "_LinAlgError"
LinAlgError.__module__ = "torch._C"
_torch_det, _torch_inverse = _torch.det, _torch.inverse


def norm(A, ord=None, dim=None, keepdim=False, *, dtype=None):
    return _torch._norm(A, 2 if ord in (None, "fro") else ord, () if dim is None else dim, keepdim)


vector_norm = norm


def det(A):
    return _torch_det(A)


def inv(A):
    return _torch_inverse(A)


def solve(A, B):
    return _torch_inverse(A) @ B


def multi_dot(tensors):
    result = tensors[0]
    for t in tensors[1:]:
        result = result @ t
    return result


def matmul(input, other):
    return input @ other


def matrix_power(A, n):
    return A.matrix_power(n)


def cross(input, other, *, dim=-1):
    return input.cross(other, dim)


def diagonal(A, *, offset=0, dim1=-2, dim2=-1):
    return A.diagonal(offset, dim1, dim2)


# Decompositions: numpy has them.
def _by_numpy(name, A, *args, **settings):
    _no_gradient("linalg." + name, A)
    import numpy
    try:
        found = getattr(numpy.linalg, name)(A.detach().numpy(), *args, **settings)
    except numpy.linalg.LinAlgError as error:
        raise LinAlgError(f"linalg.{name}: {error}") from None
    if isinstance(found, tuple):
        return tuple(tensor(part) for part in found)
    return tensor(found)


def eigh(A, UPLO="L"):
    return return_types.linalg_eigh(_by_numpy("eigh", A, UPLO))


def eigvalsh(A, UPLO="L"):
    return _by_numpy("eigvalsh", A, UPLO)


def svd(A, full_matrices=True):
    return return_types.linalg_svd(_by_numpy("svd", A, full_matrices))


def svdvals(A):
    return _by_numpy("svd", A, compute_uv=False)


def qr(A, mode="reduced"):
    return return_types.linalg_qr(_by_numpy("qr", A, mode))


def cholesky(A, *, upper=False):
    n = A.shape[-1]
    try:
        result = _by_numpy("cholesky", A)
    except LinAlgError:
        order = next(k for k in range(1, n + 1) if A[:k, :k].det() <= 0)
        raise LinAlgError(f"linalg.cholesky: The factorization could not be completed because the input is not "
                          f"positive-definite (the leading minor of order {order} is not positive-definite).") from None
    return result.transpose(-2, -1) if upper else result


def pinv(A):
    return _by_numpy("pinv", A)


def matrix_rank(A):
    return _by_numpy("matrix_rank", A)


def slogdet(A):
    return return_types.linalg_slogdet(_by_numpy("slogdet", A))


def cond(A, p=None):
    return _by_numpy("cond", A, p)


def matrix_norm(A, ord="fro", dim=(-2, -1), keepdim=False):
    if ord == "fro":
        return _torch._norm(A, 2, dim, keepdim)
    return _by_numpy("norm", A, ord, dim, keepdim)


from torch._tensor import _support
_support["LinAlgError"] = LinAlgError
