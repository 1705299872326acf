"""Polynomials as arrays of coefficients, the highest power first."""
from _numpy import array, ndarray, conjugate, dot, sqrt
from numpy._create import diag, ones, vander, zeros
from numpy._search import nonzero
from numpy._shapes import atleast_1d, concatenate
from numpy._stats import convolve, outer


class RankWarning(UserWarning):
    """A fit has fewer independent columns than coefficients."""
    __module__ = 'numpy'


def _of_kind(result, *given):
    """As a poly1d when one was given."""
    if not any(hasattr(p, 'coeffs') for p in given):
        return result
    from numpy._poly1d import poly1d
    return poly1d(result)


def polyval(p, x):
    if hasattr(x, 'coeffs'):
        y = 0
    else:
        x = array(x, copy=False)
        y = x * 0
    for coefficient in array(p, copy=False):
        y = y * x + coefficient
    return y


def roots(p):
    p = atleast_1d(array(p, copy=False))
    if p.ndim != 1:
        raise ValueError("Input must be a rank-1 array.")
    places = nonzero(p)[0]
    if len(places) == 0:
        return array([])
    last = zeros(len(p) - int(places[-1]) - 1)
    p = p[int(places[0]):int(places[-1]) + 1]
    if p.dtype.kind not in 'fc':
        p = p.astype(float)
    found = array([])
    if len(p) > 1:
        from numpy.linalg import eigvals
        companion = diag(ones(len(p) - 2, p.dtype), -1)
        companion[0, :] = -p[1:] / p[0]
        found = eigvals(companion)
    return concatenate((found, last.astype(found.dtype)))


def poly(seq_of_zeros):
    given = atleast_1d(seq_of_zeros)
    if given.ndim == 2 and given.shape[0] == given.shape[1] and given.shape[0] != 0:
        from numpy.linalg import eigvals
        given = eigvals(given)
    elif given.ndim != 1:
        raise ValueError("input must be 1d or non-empty square 2d array.")
    if len(given) == 0:
        return 1.0
    result = ones(1, given.dtype if given.dtype.kind in 'fc' else float)
    for zero in given.tolist():
        result = convolve(result, array([1, -zero], result.dtype))
    if result.dtype.kind == 'c' and sorted(given.tolist(), key=_by_parts) == sorted(conjugate(given).tolist(), key=_by_parts):
        result = result.real.copy()
    return result


def _by_parts(z):
    return z.real, z.imag


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    from numpy.linalg import inv, lstsq
    x, y, deg = array(x, copy=False) + 0.0, array(y, copy=False) + 0.0, array(deg, copy=False)
    if deg.ndim or deg < 0:
        raise ValueError("expected deg >= 0")
    if x.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if x.size == 0:
        raise TypeError("expected non-empty vector for x")
    if not 1 <= y.ndim <= 2:
        raise TypeError("expected 1D or 2D array for y")
    if x.shape[0] != y.shape[0]:
        raise TypeError("expected x and y to have same length")
    order = int(deg) + 1
    rcond = len(x) * 2.0 ** -52 if rcond is None else rcond
    left, right = vander(x, order), y
    if w is not None:
        w = array(w, copy=False) + 0.0
        if w.ndim != 1:
            raise TypeError("expected a 1-d array for weights")
        if w.shape[0] != y.shape[0]:
            raise TypeError("expected w and y to have the same length")
        left *= w[:, None]
        right = right * (w[:, None] if right.ndim == 2 else w)
    scale = sqrt((left * left).sum(axis=0))
    left /= scale
    c, squares, rank, s = lstsq(left, right, rcond)
    c = (c.T / scale).T
    if rank != order and not full:
        from warnings import warn
        warn("Polyfit may be poorly conditioned", RankWarning, stacklevel=2)
    if full:
        return c, squares, rank, s, rcond
    if not cov:
        return c
    base = inv(dot(left.T, left)) / outer(scale, scale)
    factor = 1
    if cov != "unscaled":
        if len(x) <= order:
            raise ValueError("the number of data points must exceed order to scale the covariance matrix")
        factor = squares / (len(x) - order)
    return c, base * factor if y.ndim == 1 else base[:, :, None] * factor


def polyder(p, m=1):
    if m < 0:
        raise ValueError("Order of derivative must be positive (see polyint)")
    given, p = p, array(p, copy=False)
    for _ in range(m):
        p = p[:-1] * array(range(len(p) - 1, 0, -1), 'int64')
    return _of_kind(p, given)


def polyint(p, m=1, k=None):
    if m < 0:
        raise ValueError("Order of integral must be positive (see polyder)")
    k = atleast_1d([0] * m if k is None else k)
    if len(k) == 1 and m > 1:
        k = k[0] * ones(m, float)
    if len(k) < m:
        raise ValueError("k must be a scalar or a rank-1 array of length 1 or >m.")
    given, p = p, array(p, copy=False)
    for i in range(m):
        p = concatenate((p / array(range(len(p), 0, -1), 'int64'), [k[i]]))
    return _of_kind(p, given)


def _same_length(a, b):
    a, b = atleast_1d(array(a, copy=False)), atleast_1d(array(b, copy=False))
    n = max(len(a), len(b))
    return [concatenate((zeros(n - len(p), p.dtype), p)) if len(p) < n else p for p in (a, b)]


def polyadd(a1, a2):
    a, b = _same_length(a1, a2)
    return _of_kind(a + b, a1, a2)


def polysub(a1, a2):
    a, b = _same_length(a1, a2)
    return _of_kind(a - b, a1, a2)


def polymul(a1, a2):
    return _of_kind(convolve(array(a1, copy=False), array(a2, copy=False)), a1, a2)


def polydiv(u, v):
    given = u, v
    u, v = atleast_1d(array(u)) + 0.0, atleast_1d(array(v)) + 0.0
    steps = max(len(u) - len(v) + 1, 1)
    quotient, rest, scale = zeros((steps,), (u[0] + v[0]).dtype), u.astype((u[0] + v[0]).dtype), 1.0 / v[0]
    for k in range(len(u) - len(v) + 1):
        quotient[k] = d = scale * rest[k]
        rest[k:k + len(v)] -= d * v
    while len(rest) > 1 and abs(rest[0]) <= 1e-14:
        rest = rest[1:]
    return _of_kind(quotient, *given), _of_kind(rest, *given)
