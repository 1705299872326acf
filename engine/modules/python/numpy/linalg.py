"""numpy.linalg for the matrices of a course: solved in Python floats, row by row."""
import math as _math

import _numpy
from _numpy import array, ndarray, float64, absolute, sqrt, multiply, dot, conjugate
from numpy._methods import sum, max as _max, min as _min


class LinAlgError(Exception):
    """Raised when a matrix does not have what was asked for."""


LinAlgError.__module__ = 'numpy.linalg'


def _matrix(a, square=True):
    a = array(a, copy=False)
    if a.ndim < 2:
        raise LinAlgError(f'{a.ndim}-dimensional array given. Array must be at least two-dimensional')
    if square and a.shape[-1] != a.shape[-2]:
        raise LinAlgError('Last 2 dimensions of the array must be square')
    if a.dtype.kind not in 'biufc' or a.dtype == 'float16':
        raise TypeError(f"array type {a.dtype} is unsupported in linalg")
    if a.dtype.kind in 'biu':
        a = a.astype(float64)
    return a


def _each(a, work, tail):
    """Calls work for each matrix of a stack."""
    if a.ndim == 2:
        return work(a)
    flat = a.reshape((-1,) + a.shape[-2:])
    results = [work(m) for m in flat]
    return array(results).reshape(a.shape[:-2] + tail)


def _factor(m):
    """Rows of L and U in one, the order of rows, the sign; a zero pivot's place or None."""
    rows = m.tolist()
    n = len(rows)
    order, sign, singular = list(range(n)), 1.0, None
    for k in range(n):
        best = k
        for i in range(k + 1, n):
            if abs(rows[i][k]) > abs(rows[best][k]):
                best = i
        if rows[best][k] == 0:
            singular = k if singular is None else singular
            continue
        if best != k:
            rows[k], rows[best] = rows[best], rows[k]
            order[k], order[best] = order[best], order[k]
            sign = -sign
        pivot = rows[k][k]
        inverse = 1 / pivot
        for i in range(k + 1, n):
            factor = rows[i][k] * inverse
            rows[i][k] = factor
            if factor:
                row, top = rows[i], rows[k]
                for j in range(k + 1, n):
                    row[j] -= factor * top[j]
    return rows, order, sign, singular


def _determinant(m):
    rows, order, sign, singular = _factor(m)
    if singular is not None:
        return 0.0
    total = 0.0
    for k in range(len(rows)):
        pivot = rows[k][k]
        if isinstance(pivot, complex):
            raise NotImplementedError("Heapscope supports numpy.linalg.det of real matrices only")
        sign = -sign if pivot < 0 else sign
        total += _math.log(abs(pivot))
    return sign * _math.exp(total)   # by way of logarithms, as the library multiplies


def det(a):
    a = _matrix(a)
    result = _each(a, _determinant, ())
    return result if isinstance(result, ndarray) else a.dtype.type(result)


def slogdet(a):
    a = _matrix(a)
    d = det(a)
    with_sign = _numpy.sign(d)
    from numpy import errstate
    with errstate(divide='ignore'):
        return with_sign, _numpy.log(absolute(d))


def _solve(m, columns):
    rows, order, sign, singular = _factor(m)
    if singular is not None:
        raise LinAlgError("Singular matrix")
    n = len(rows)
    results = []
    for column in columns:
        x = [column[i] for i in order]
        for j in range(n):
            value = x[j]
            if value:
                for i in range(j + 1, n):
                    x[i] -= value * rows[i][j]
        for j in reversed(range(n)):
            if x[j]:
                x[j] /= rows[j][j]
                value = x[j]
                for i in range(j):
                    x[i] -= value * rows[i][j]
        results.append(x)
    return results


def solve(a, b):
    a, b = _matrix(a), array(b, copy=False)
    kind = _numpy.promote_types(a.dtype, b.dtype if b.dtype.kind in 'fc' else float64 if a.dtype != 'f4' else a.dtype)
    vector = b.ndim == a.ndim - 1
    if b.shape[0 if vector and a.ndim == 2 else -1 if vector else -2] != a.shape[-1]:
        signature = "(m,m),(m)->(m)" if vector else "(m,m),(m,n)->(m,n)"
        got = b.shape[-1] if vector else b.shape[-2]
        raise ValueError(f"solve{'1' if vector else ''}: Input operand 1 has a mismatch in its core dimension 0, with gufunc "
                         f"signature {signature} (size {got} is different from {a.shape[-1]})")
    if a.ndim == 2 and b.ndim <= 2:
        columns = [b.tolist()] if vector else b.T.tolist()
        x = array(_solve(a, columns), kind).reshape(len(columns), a.shape[0])
        return x[0].copy() if vector else array(x.T, order='C')
    raise NotImplementedError("Heapscope does not support numpy.linalg.solve of stacked matrices")


def inv(a):
    a = _matrix(a)
    n = a.shape[-1]
    unit = [[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)]
    work = lambda m: array(array(_solve(m, unit), a.dtype).reshape(n, n).T, order='C')
    return _each(a, work, (n, n))


def matrix_power(a, n):
    a = array(a, copy=False)
    if a.ndim < 2:
        raise LinAlgError(f'{a.ndim}-dimensional array given. Array must be at least two-dimensional')
    if a.shape[-1] != a.shape[-2]:
        raise LinAlgError('Last 2 dimensions of the array must be square')
    if not isinstance(n, int):
        raise TypeError("exponent must be an integer")
    if n == 0:
        from numpy import eye
        result = a.copy()
        result[...] = eye(a.shape[-2], dtype=a.dtype)
        return result
    if n < 0:
        a, n = inv(a), -n
    result = None
    while n:
        if n & 1:
            result = a if result is None else result @ a
        n >>= 1
        if n:
            a = a @ a
    return result


def norm(x, ord=None, axis=None, keepdims=False):
    x = array(x, copy=False)
    if x.dtype.kind not in 'fc':
        x = x.astype(float)
    if axis is None and (ord is None or ord in ('f', 'fro') and x.ndim == 2 or ord == 2 and x.ndim == 1):
        flat = x.ravel('K')
        total = flat.real.dot(flat.real) + flat.imag.dot(flat.imag) if x.dtype.kind == 'c' else flat.dot(flat)
        result = sqrt(total)
        return result.reshape((1,) * x.ndim) if keepdims else result
    if axis is None:
        axis = tuple(range(x.ndim))
    axis = (axis,) if isinstance(axis, int) else tuple(axis)
    if len(axis) == 1:
        axis = axis[0]
        if ord == float('inf'):
            return _max(absolute(x), axis, keepdims=keepdims)
        if ord == float('-inf'):
            return _min(absolute(x), axis, keepdims=keepdims)
        if ord == 0:
            return sum((x != 0).astype(x.real.dtype), axis, keepdims=keepdims)
        if ord == 1:
            return sum(absolute(x), axis, keepdims=keepdims)
        if ord is None or ord == 2:
            return sqrt(sum((multiply(conjugate(x), x)).real, axis, keepdims=keepdims))
        if isinstance(ord, str):
            raise ValueError(f"Invalid norm order '{ord}' for vectors")
        return _numpy.power(sum(_numpy.power(absolute(x), ord), axis, keepdims=keepdims), 1.0 / ord)
    if len(axis) == 2:
        row, column = [i % x.ndim for i in axis]
        if row == column:
            raise ValueError('Duplicate axes given.')
        if ord in (None, 'f', 'fro'):
            return sqrt(sum((multiply(conjugate(x), x)).real, axis, keepdims=keepdims))
        if ord in (1, -1, float('inf'), float('-inf')):
            first, second = (row, column) if ord in (1, -1) else (column, row)
            totals = sum(absolute(x), first, keepdims=True)
            pick = _max if ord > 0 else _min
            return pick(totals, (row, column), keepdims=keepdims)
        if ord in (2, -2, 'nuc') and x.ndim == 2:
            values = svd(x, compute_uv=False)
            return values.max() if ord == 2 else values.min() if ord == -2 else values.sum()
        raise ValueError("Invalid norm order for matrices.")
    raise ValueError("Improper number of dimensions to norm.")


def matrix_rank(A, tol=None, hermitian=False):
    A = array(A, copy=False)
    if A.ndim < 2:
        return int(not (A == 0).all())
    values = svd(A, compute_uv=False)
    if tol is None:
        from numpy import finfo
        tol = values.max() * max(A.shape[-2:]) * finfo(values.dtype).eps
    return int((values > tol).sum())


def cholesky(a):
    a = _matrix(a)
    if a.ndim > 2 or a.dtype.kind == 'c':
        raise NotImplementedError("Heapscope supports numpy.linalg.cholesky of one real matrix only")
    rows = a.tolist()
    n = len(rows)
    result = [[0.0] * n for _ in range(n)]
    for j in range(n):
        total = rows[j][j]
        for k in range(j):
            total -= result[j][k] * result[j][k]
        if not total > 0:
            raise LinAlgError("Matrix is not positive definite")
        result[j][j] = total ** 0.5
        for i in range(j + 1, n):
            value = rows[i][j]
            for k in range(j):
                value -= result[i][k] * result[j][k]
            result[i][j] = value / result[j][j]
    return array(result, a.dtype)


def _refuse(name):
    def function(*args, **settings):
        raise NotImplementedError(f"Heapscope does not support numpy.linalg.{name}: its digits depend on the library that "
                                  "computes it")
    function.__name__ = name
    return function


eig, eigh, eigvals, eigvalsh, svd, qr, lstsq, pinv, cond, tensorsolve, tensorinv = [
    _refuse(name) for name in 'eig eigh eigvals eigvalsh svd qr lstsq pinv cond tensorsolve tensorinv'.split()]


def multi_dot(arrays, *, out=None):
    result = arrays[0]
    for a in arrays[1:]:
        result = dot(result, a)
    return result
