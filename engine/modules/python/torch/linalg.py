"""Linear algebra for small matrices."""
import _torch


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


from torch._tensor import _support
_support["LinAlgError"] = LinAlgError
