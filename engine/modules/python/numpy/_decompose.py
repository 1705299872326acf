"""How matrices are taken apart: rows of Python floats in and out, by the steps that LAPACK takes, so that vectors have its signs
and values its order.  numpy.linalg wraps these.  Real matrices only.
"""
from math import copysign, sqrt

_EPS = 2.0 ** -53
_TINY = 2.0 ** -1022


class NoConvergence(Exception):
    """An iteration did not end."""


def unit(n):
    return [[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)]


def transposed(rows, width=0):
    return [list(column) for column in zip(*rows)] if rows else [[] for _ in range(width)]


def length(xs):
    """Root of the sum of squares, scaled where these would leave a float's range."""
    total = 0.0
    for x in xs:
        total += x * x
    if 1e-290 < total < 1e290:
        return sqrt(total)
    most = max((abs(x) for x in xs), default=0.0)
    if most == 0.0 or most != most or most == float('inf'):
        return most
    return most * sqrt(sum((x / most) ** 2 for x in xs))


def span(x, y):
    """Root of x*x + y*y, rounded as LAPACK rounds it."""
    x, y = abs(x), abs(y)
    if x < y:
        x, y = y, x
    return x * sqrt(1.0 + (y / x) ** 2) if y else x


def reflector(head, tail):
    """Mirrors (head, tail) onto the first axis: what the head becomes, tau, and the mirror's vector after its 1."""
    rest = length(tail)
    if rest == 0.0:
        return head, 0.0, [0.0] * len(tail)
    beta = -copysign(span(head, rest), head)
    scale = 1.0 / (head - beta)
    return beta, (beta - head) / beta, [x * scale for x in tail]


def reflect_rows(rows, vector, tau, top, left):
    """Applies a mirror to the rows from `top` on, in the columns from `left` on."""
    if tau == 0.0 or not rows:
        return
    for j in range(left, len(rows[0])):
        total = 0.0
        for i, v in enumerate(vector, top):
            total += v * rows[i][j]
        total *= tau
        for i, v in enumerate(vector, top):
            rows[i][j] -= total * v


def reflect_columns(rows, vector, tau, top, left):
    """Applies a mirror from the right: to the columns from `left` on, in the rows from `top` on."""
    if tau == 0.0:
        return
    scaled = [tau * v for v in vector]
    for row in rows[top:]:
        total = 0.0
        for j, v in enumerate(vector, left):
            total += v * row[j]
        for j, v in enumerate(scaled, left):
            row[j] -= total * v


def rotation(f, g):
    """c, s and r with c*f + s*g = r and c*g - s*f = 0."""
    if g == 0.0:
        return 1.0, 0.0, f
    if f == 0.0:
        return 0.0, copysign(1.0, g), abs(g)
    if 1e-140 < abs(f) < 1e140 and 1e-140 < abs(g) < 1e140:
        d = sqrt(f * f + g * g)
        c, r = abs(f) / d, copysign(d, f)
        return c, g / r, r
    most = max(abs(f), abs(g))
    fs, gs = f / most, g / most
    d = sqrt(fs * fs + gs * gs)
    r = copysign(d, f)
    return abs(fs) / d, gs / r, r * most


# Q and R.

def factor_qr(rows):
    """Upper triangle below which the mirrors' vectors are, and their taus."""
    m, n = len(rows), len(rows[0])
    taus = []
    for k in range(min(m, n)):
        beta, tau, tail = reflector(rows[k][k], [rows[i][k] for i in range(k + 1, m)])
        reflect_rows(rows, [1.0] + tail, tau, k, k + 1)
        rows[k][k] = beta
        for i, v in enumerate(tail, k + 1):
            rows[i][k] = v
        taus.append(tau)
    return taus


def form_q(rows, taus, columns):
    """The first columns of the product of the mirrors in the columns of `rows`."""
    m = len(rows)
    q = [row[:columns] for row in unit(m)]
    for k in reversed(range(len(taus))):
        reflect_rows(q, [1.0] + [rows[i][k] for i in range(k + 1, m)], taus[k], k, k)
    return q


# Symmetric matrices: three diagonals, then rotations that chase what is beside the middle one out.

def eigen_symmetric(rows):
    """Values in rising order, and a matrix whose columns are the vectors. Reads the lower triangle."""
    n = len(rows)
    a = [row[:] for row in rows]
    if n == 1:
        return [a[0][0]], [[1.0]]
    mirrors, beside = [], []
    for k in range(n - 1):
        beta, tau, tail = reflector(a[k + 1][k], [a[i][k] for i in range(k + 2, n)])
        beside.append(beta)
        vector = [1.0] + tail
        mirrors.append((k + 1, vector, tau))
        if tau != 0.0:
            w = _times_vector(a, vector, tau, k + 1)
            alpha = -0.5 * tau * sum([x * v for x, v in zip(w, vector)], 0.0)
            w = [x + alpha * v for x, v in zip(w, vector)]
            for i in range(k + 1, n):
                for j in range(k + 1, i + 1):
                    a[i][j] -= vector[i - k - 1] * w[j - k - 1] + w[i - k - 1] * vector[j - k - 1]
    values = [a[i][i] for i in range(n)]
    z = unit(n)
    _tridiagonal(values, beside, z)
    for top, vector, tau in reversed(mirrors):
        reflect_rows(z, vector, tau, top, 0)
    return values, z


def _times_vector(a, x, scale, top):
    """scale * a * x of a symmetric matrix's lower triangle from row `top` on, in the order in which BLAS adds."""
    y = [0.0] * len(x)
    for j, xj in enumerate(x):
        scaled, total = scale * xj, 0.0
        y[j] += scaled * a[top + j][top + j]
        for i in range(j + 1, len(x)):
            y[i] += scaled * a[top + i][top + j]
            total += a[top + i][top + j] * x[i]
        y[j] += scale * total
    return y


def _two_by_two(a, b, c):
    """Both values of ((a, b), (b, c)), the larger by its size first, and the unit vector of that."""
    total, difference, twice = a + c, a - c, b + b
    root = span(difference, twice)
    big, small = (a, c) if abs(a) > abs(c) else (c, a)
    if total < 0.0:
        first, sign = 0.5 * (total - root), -1
    elif total > 0.0:
        first, sign = 0.5 * (total + root), 1
    else:
        first, sign = 0.5 * root, 1
    second = big / first * small - b / first * b if total else -0.5 * root
    towards = 1 if difference >= 0.0 else -1
    cs = difference + root if difference >= 0.0 else difference - root
    if abs(cs) > abs(twice):
        ratio = -twice / cs
        sine = 1.0 / sqrt(1.0 + ratio * ratio)
        cosine = ratio * sine
    elif twice == 0.0:
        cosine, sine = 1.0, 0.0
    else:
        ratio = -cs / twice
        cosine = 1.0 / sqrt(1.0 + ratio * ratio)
        sine = ratio * cosine
    if sign == towards:
        cosine, sine = -sine, cosine
    return first, second, cosine, sine


def turn(z, j, c, s):
    """Columns j and j + 1 by the rotation."""
    for row in z:
        x = row[j + 1]
        row[j + 1] = c * x - s * row[j]
        row[j] = s * x + c * row[j]


def _tridiagonal(d, e, z):
    """Values of a symmetric matrix of three diagonals into d, sorted; z's columns are turned along."""
    n, start, left = len(d), 0, 30 * len(d)
    while start < n:
        if start > 0:
            e[start - 1] = 0.0
        m = start
        while m < n - 1:
            if e[m] == 0.0:
                break
            if abs(e[m]) <= sqrt(abs(d[m])) * sqrt(abs(d[m + 1])) * _EPS:
                e[m] = 0.0
                break
            m += 1
        low, high, start = start, m, m + 1
        if low == high:
            continue
        if abs(d[high]) < abs(d[low]):
            left = _implicit(d, e, z, high, low, -1, left)
        else:
            left = _implicit(d, e, z, low, high, 1, left)
    for i in range(n - 1):    # the least first
        k = min(range(i, n), key=d.__getitem__)
        if k != i:
            d[i], d[k] = d[k], d[i]
            for row in z:
                row[i], row[k] = row[k], row[i]


def _implicit(d, e, z, l, end, way, left):
    """QL (way 1) or QR (-1) steps from l towards `end`, until the block has no neighbours beside the diagonal."""
    beside = (lambda i: i) if way == 1 else (lambda i: i - 1)    # which e lies between i and i + way
    while (end - l) * way >= 0:
        m = l
        while m != end:
            x = abs(e[beside(m)])
            if x * x <= _EPS * _EPS * abs(d[m]) * abs(d[m + way]) + _TINY:
                break
            m += way
        if m != end:
            e[beside(m)] = 0.0
        p = d[l]
        if m == l:
            l += way
            continue
        if m == l + way:
            if way == 1:
                first, second, c, s = _two_by_two(d[l], e[l], d[l + 1])
                turn(z, l, c, s)
                d[l], d[l + 1] = first, second
            else:
                first, second, c, s = _two_by_two(d[l - 1], e[l - 1], d[l])
                turn(z, l - 1, c, s)
                d[l - 1], d[l] = first, second
            e[beside(l)] = 0.0
            l += 2 * way
            continue
        if left == 0:
            raise NoConvergence
        left -= 1
        g = (d[l + way] - p) / (2.0 * e[beside(l)])
        r = span(g, 1.0)
        g = d[m] - p + e[beside(l)] / (g + copysign(r, g))
        s = c = 1.0
        p = 0.0
        turns = []
        i = m - way
        while (i - l) * way >= 0:
            f, b = s * e[beside(i)], c * e[beside(i)]
            c, s, r = rotation(g, f)
            if i != m - way:
                e[beside(i + way)] = r
            g = d[i + way] - p
            r = (d[i] - g) * s + 2.0 * c * b
            p = s * r
            d[i + way] = g + p
            g = c * r - b
            turns.append((i, c, -s) if way == 1 else (i - 1, c, s))
            i -= way
        for j, cj, sj in turns:
            turn(z, j, cj, sj)
        d[l] -= p
        e[beside(l)] = g
    return left
