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


def _real(a, square=True, finite=True):
    a = _matrix(a, square)
    if a.dtype.kind == 'c':
        raise NotImplementedError("Heapscope supports numpy.linalg's decompositions of real matrices only")
    if finite and not _numpy.isfinite(a).all():
        raise LinAlgError("Array must not contain infs or NaNs")
    return a


def _decomposed(a, work):
    """What `work` gives for the rows of each matrix: lists of numbers, as arrays of the matrix's type (complex where they are)."""
    from numpy._decompose import NoConvergence
    stack = [a.tolist()] if a.ndim == 2 else a.reshape((-1,) + a.shape[-2:]).tolist()
    try:
        parts = list(zip(*[work(rows) for rows in stack]))
    except NoConvergence:
        raise LinAlgError("SVD did not converge" if work.__name__ == 'singular' else "Eigenvalues did not converge") from None
    results = []
    for part in parts:
        made = array(part)
        kind = a.dtype if made.dtype.kind != 'c' else 'complex64' if a.dtype == 'f4' else 'complex128'
        made = made.astype(kind, copy=False)
        results.append(made[0].copy() if a.ndim == 2 else made.reshape(a.shape[:-2] + made.shape[1:]))
    return results


def qr(a, mode='reduced'):
    if mode not in ('reduced', 'complete', 'r', 'raw'):
        raise ValueError(f"Unrecognized mode '{mode}'")
    from numpy._decompose import factor_qr, form_q
    a = _real(a, False, False)
    m, n = a.shape[-2:]
    inner = m if mode == 'complete' else min(m, n)

    def work(rows):
        taus = factor_qr(rows)
        if mode == 'raw':
            return [list(column) for column in zip(*rows)], taus
        r = [[x if j >= i else 0.0 for j, x in enumerate(row)] for i, row in enumerate(rows[:inner])]
        return (r,) if mode == 'r' else (form_q(rows, taus, inner), r)
    results = _decomposed(a, work)
    return results[0] if mode == 'r' else tuple(results)


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    from numpy._singular import singular as parts
    a = _real(a, False, False)
    if not _numpy.isfinite(a).all():
        raise LinAlgError("SVD did not converge")

    def singular(rows):
        u, s, v = parts(rows, full_matrices)
        return u, s, [list(column) for column in zip(*v)]
    u, s, vt = _decomposed(a, singular)
    return (u, s, vt) if compute_uv else s


def _symmetric(a, UPLO):
    from numpy._decompose import eigen_symmetric, transposed
    if UPLO not in ('L', 'U', 'l', 'u'):
        raise ValueError("UPLO argument must be 'L' or 'U'")
    upper = UPLO in 'Uu'
    return _decomposed(_real(a), lambda rows: eigen_symmetric(transposed(rows) if upper else rows))


def eigh(a, UPLO='L'):
    return tuple(_symmetric(a, UPLO))


def eigvalsh(a, UPLO='L'):
    return _symmetric(a, UPLO)[0]


def eig(a):
    from numpy._schur import eigen
    parts = _decomposed(_real(a), lambda rows: eigen(rows, True))
    if parts and parts[0].dtype.kind != 'c':    # NumPy finds complex values, and shows the real parts where that is all
        parts = [part.astype('complex64' if part.dtype == 'f4' else 'complex128').real for part in parts]
    return tuple(parts)


def eigvals(a):
    from numpy._schur import eigen
    return _decomposed(_real(a), lambda rows: eigen(rows, False)[:1])[0]


def matrix_rank(A, tol=None, hermitian=False):
    A = array(A, copy=False)
    if A.ndim < 2:
        return int(not (A == 0).all())
    values = svd(A, compute_uv=False)
    if tol is None:
        from numpy import finfo
        tol = values.max(axis=-1, keepdims=True) * max(A.shape[-2:]) * finfo(values.dtype).eps
    return (values > tol).sum(axis=-1)


def cond(x, p=None):
    from numpy import errstate
    x = array(x, copy=False)
    if x.size == 0:
        raise LinAlgError("cond is not defined on empty arrays")
    with errstate(all='ignore'):
        if p in (None, 2, -2):
            s = svd(x, compute_uv=False)
            result = s[..., -1] / s[..., 0] if p == -2 else s[..., 0] / s[..., -1]
        else:
            result = norm(x, p, axis=(-2, -1)) * norm(inv(_matrix(x)), p, axis=(-2, -1))
    return result if isinstance(result, ndarray) or result == result else type(result)(float('inf'))


def pinv(a, rcond=1e-15, hermitian=False):
    u, s, vt = svd(a, full_matrices=False)
    kept = s > rcond * s.max(axis=-1, keepdims=True)
    s[kept] = 1 / s[kept]
    s[~kept] = 0
    return _numpy.matmul(vt.swapaxes(-1, -2), s[..., None] * u.swapaxes(-1, -2))


def lstsq(a, b, rcond="warn"):
    a, b = _real(a, finite=False, square=False), array(b, copy=False)
    vector = b.ndim == 1
    columns = b[:, None] if vector else b
    if a.ndim != 2 or columns.ndim != 2:
        raise LinAlgError(f'{(a if a.ndim != 2 else columns).ndim}-dimensional array given. Array must be two-dimensional')
    m, n = a.shape
    if m != columns.shape[0]:
        raise LinAlgError('Incompatible dimensions')
    if rcond == "warn":
        from warnings import warn
        warn("`rcond` parameter will change to the default of machine precision times ``max(M, N)`` where M and N are the input "
             "matrix dimensions.\nTo use the future default and silence this warning we advise to pass `rcond=None`, to keep "
             "using the old, explicitly pass `rcond=-1`.", FutureWarning, stacklevel=2)
        rcond = -1
    eps = 2.0 ** -52 if a.dtype != 'f4' else 2.0 ** -23
    rcond = eps * max(m, n) if rcond is None else eps if rcond < 0 else rcond
    u, s, vt = svd(a, full_matrices=False)
    rank = int((s > rcond * s[0]).sum())
    parts = u.T[:rank] @ columns / s[:rank, None]
    x = vt[:rank].T @ parts
    rest = columns - a @ x
    squares = (rest * rest).sum(axis=0) if rank == n and m > n else array([], x.dtype)
    return x[:, 0].copy() if vector else x, squares, _numpy.int32(rank), s


def _refuse(name):
    def function(*args, **settings):
        raise NotImplementedError(f"Heapscope does not support numpy.linalg.{name}")
    function.__name__ = name
    return function


tensorsolve, tensorinv = _refuse('tensorsolve'), _refuse('tensorinv')


def multi_dot(arrays, *, out=None):
    result = arrays[0]
    for a in arrays[1:]:
        result = dot(result, a)
    return result
