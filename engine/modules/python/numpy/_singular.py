"""Singular values: mirrors from both sides leave two diagonals, then rotations chase the upper one out."""
from math import copysign, sqrt

from numpy._decompose import (NoConvergence, factor_qr, form_q, reflect_columns, reflect_rows, reflector, rotation, transposed,
                              turn, unit)

_EPS = 2.0 ** -53
_TINY = 2.0 ** -1022


def singular(rows, whole):
    """u, s, v with rows = u * diag(s) * v transposed; `whole`: u and v are square."""
    m, n = len(rows), len(rows[0])
    k = min(m, n)
    if max(m, n) >= int(k * 11 / 6) and m != n:    # a long one: the triangle of its QR (or of its transpose's) first
        long = [row[:] for row in rows] if m > n else transposed(rows)
        taus = factor_qr(long)
        q = form_q(long, taus, len(long) if whole else k)
        square = [[long[i][j] if j >= i else 0.0 for j in range(k)] for i in range(k)]
        u, s, v = singular_square(square if m > n else transposed(square))
        inner = u if m > n else v
        for row in q:
            row[:k] = [sum([row[i] * inner[i][j] for i in range(k)], 0.0) for j in range(k)]
        return (q, s, v) if m > n else (u, s, q)
    return _by_mirrors([row[:] for row in rows], m, n, whole)


def singular_square(rows):
    return _by_mirrors([row[:] for row in rows], len(rows), len(rows), True)


def _by_mirrors(a, m, n, whole):
    k = min(m, n)
    lefts, rights, d, e = [], [], [], []

    def from_left(i, j, kept):
        beta, tau, tail = reflector(a[i][j], [a[r][j] for r in range(i + 1, m)])
        kept.append(beta)
        reflect_rows(a, [1.0] + tail, tau, i, j + 1)
        lefts.append((i, [1.0] + tail, tau))

    def from_right(i, j, kept):
        beta, tau, tail = reflector(a[i][j], a[i][j + 1:])
        kept.append(beta)
        reflect_columns(a, [1.0] + tail, tau, i + 1, j)
        rights.append((j, [1.0] + tail, tau))

    upper = m >= n
    for i in range(k):
        if upper:
            from_left(i, i, d)
            if i < n - 1:
                from_right(i, i + 1, e)
        else:
            from_right(i, i, d)
            if i < m - 1:
                from_left(i + 1, i, e)
    u, v = [row[:m if whole else k] for row in unit(m)], [row[:n if whole else k] for row in unit(n)]
    _diagonal(d, e, u, v, upper)
    for top, vector, tau in reversed(lefts):
        reflect_rows(u, vector, tau, top, 0)
    for top, vector, tau in reversed(rights):
        reflect_rows(v, vector, tau, top, 0)
    return u, d, v


def _diagonal(d, e, u, v, upper):
    """Two diagonals into one of singular values, the largest first; the columns of u and v follow."""
    n = len(d)
    if n == 1:
        if d[0] < 0.0 or copysign(1.0, d[0]) < 0:
            for row in u:
                row[0] = -row[0]
        d[0] = abs(d[0])
        return
    back = []
    if not upper:    # the lower diagonal becomes an upper one
        for i in range(n - 1):
            c, s, d[i] = rotation(d[i], e[i])
            e[i] = s * d[i + 1]
            d[i + 1] = c * d[i + 1]
            back.append((i, c, -s))
    _chase(d, e, u, v)
    for i in range(n):
        if d[i] < 0.0:
            d[i] = -d[i]
            for row in v:
                row[i] = -row[i]
    for last in range(n - 1, 0, -1):
        least = 0
        for j in range(1, last + 1):
            if d[j] <= d[least]:
                least = j
        if least != last:
            d[least], d[last] = d[last], d[least]
            for row in u:
                row[least], row[last] = row[last], row[least]
            for row in v:
                row[least], row[last] = row[last], row[least]
    for i, c, s in reversed(back):
        low, high = u[i], u[i + 1]
        u[i], u[i + 1] = ([c * x + s * y for x, y in zip(low, high)], [c * y - s * x for x, y in zip(low, high)])


def _chase(d, e, u, v):
    n = len(d)
    tol = max(10.0, min(100.0, _EPS ** -0.125)) * _EPS
    mu = least = abs(d[0])
    for i in range(1, n):
        if least == 0.0:
            break
        mu = abs(d[i]) * (mu / (mu + abs(e[i - 1])))
        least = min(least, mu)
    threshold = max(tol * (least / sqrt(n)), 6 * n * n * _TINY)
    old_top, old_end, down, left, m = -1, -1, True, 6 * n * n, n - 1
    while m > 0:
        if left <= 0:
            raise NoConvergence
        top, most = m, abs(d[m])
        while top > 0:
            if abs(e[top - 1]) <= threshold:
                e[top - 1] = 0.0
                break
            top -= 1
            most = max(most, abs(d[top]), abs(e[top]))
        if top == m:
            m -= 1
            continue
        if top == m - 1:
            d[m], d[m - 1], sr, cr, sl, cl = _two_by_two(d[m - 1], e[m - 1], d[m])
            e[m - 1] = 0.0
            turn(v, m - 1, cr, sr)
            turn(u, m - 1, cl, sl)
            m -= 2
            continue
        if top > old_end or m < old_top:
            down = abs(d[top]) >= abs(d[m])
        # What is small enough counts as nothing.
        first = m - 1 if down else top
        if abs(e[first]) <= tol * abs(d[m if down else top]):
            e[first] = 0.0
            continue
        small = mu = abs(d[top if down else m])
        split = False
        for i in range(top, m) if down else range(m - 1, top - 1, -1):
            if abs(e[i]) <= tol * mu:
                e[i], split = 0.0, True
                break
            mu = abs(d[i + 1 if down else i]) * (mu / (mu + abs(e[i])))
            small = min(small, mu)
        if split:
            continue
        old_top, old_end = top, m
        if n * tol * (small / most) <= max(_EPS, 0.01 * tol):
            shift = 0.0
        else:
            start = abs(d[top if down else m])
            shift = _smaller_value(d[m - 1], e[m - 1], d[m]) if down else _smaller_value(d[top], e[top], d[top + 1])
            if start > 0.0 and (shift / start) ** 2 < _EPS:
                shift = 0.0
        left -= m - top
        (_step if shift else _step_without_shift)(d, e, u, v, top, m, shift, down)
        if abs(e[m - 1 if down else top]) <= threshold:
            e[m - 1 if down else top] = 0.0


def _step_without_shift(d, e, u, v, top, m, shift, down):
    c = old_c = 1.0
    s = old_s = 0.0
    if down:
        for i in range(top, m):
            c, s, r = rotation(d[i] * c, e[i])
            if i > top:
                e[i - 1] = old_s * r
            old_c, old_s, d[i] = rotation(old_c * r, d[i + 1] * s)
            turn(v, i, c, s)
            turn(u, i, old_c, old_s)
        h = d[m] * c
        d[m], e[m - 1] = h * old_c, h * old_s
        return
    for i in range(m, top, -1):
        c, s, r = rotation(d[i] * c, e[i - 1])
        if i < m:
            e[i] = old_s * r
        old_c, old_s, d[i] = rotation(old_c * r, d[i - 1] * s)
        turn(v, i - 1, old_c, -old_s)
        turn(u, i - 1, c, -s)
    h = d[top] * c
    d[top], e[top] = h * old_c, h * old_s


def _step(d, e, u, v, top, m, shift, down):
    if down:
        f, g = (abs(d[top]) - shift) * (copysign(1.0, d[top]) + shift / d[top]), e[top]
        for i in range(top, m):
            cr, sr, r = rotation(f, g)
            if i > top:
                e[i - 1] = r
            f, e[i] = cr * d[i] + sr * e[i], cr * e[i] - sr * d[i]
            g, d[i + 1] = sr * d[i + 1], cr * d[i + 1]
            cl, sl, d[i] = rotation(f, g)
            f, d[i + 1] = cl * e[i] + sl * d[i + 1], cl * d[i + 1] - sl * e[i]
            if i < m - 1:
                g, e[i + 1] = sl * e[i + 1], cl * e[i + 1]
            turn(v, i, cr, sr)
            turn(u, i, cl, sl)
        e[m - 1] = f
        return
    f, g = (abs(d[m]) - shift) * (copysign(1.0, d[m]) + shift / d[m]), e[m - 1]
    for i in range(m, top, -1):
        cr, sr, r = rotation(f, g)
        if i < m:
            e[i] = r
        f, e[i - 1] = cr * d[i] + sr * e[i - 1], cr * e[i - 1] - sr * d[i]
        g, d[i - 1] = sr * d[i - 1], cr * d[i - 1]
        cl, sl, d[i] = rotation(f, g)
        f, d[i - 1] = cl * e[i - 1] + sl * d[i - 1], cl * d[i - 1] - sl * e[i - 1]
        if i > top + 1:
            g, e[i - 2] = sl * e[i - 2], cl * e[i - 2]
        turn(v, i - 1, cl, -sl)
        turn(u, i - 1, cr, -sr)
    e[top] = f


def _smaller_value(f, g, h):
    """The smaller singular value of ((f, g), (0, h))."""
    low, high = sorted((abs(f), abs(h)))
    g = abs(g)
    if low == 0.0:
        return 0.0
    plus, minus = 1.0 + low / high, (high - low) / high
    if g < high:
        part = (g / high) ** 2
        return low * (2.0 / (sqrt(plus * plus + part) + sqrt(minus * minus + part)))
    part = high / g
    if part == 0.0:
        return low * high / g
    return 2.0 * (low * (1.0 / (sqrt(1.0 + (plus * part) ** 2) + sqrt(1.0 + (minus * part) ** 2))) * part)


def _two_by_two(f, g, h):
    """Both singular values of ((f, g), (0, h)), the smaller first, and the turns at the right and at the left."""
    ft, ht = f, h
    swapped = abs(h) > abs(f)
    if swapped:
        ft, ht = h, f
    fa, ha, ga = abs(ft), abs(ht), abs(g)
    largest = 3 if swapped else 1
    if ga == 0.0:
        small, large, cl, cr, sl, sr = ha, fa, 1.0, 1.0, 0.0, 0.0
    elif ga > fa and fa / ga < _EPS:
        largest, large = 2, ga
        small = fa / (ga / ha) if ha > 1.0 else fa / ga * ha
        cl, sl, sr, cr = 1.0, ht / g, 1.0, ft / g
    else:
        largest = 2 if ga > fa else largest
        gap = fa - ha
        l = 1.0 if gap == fa else gap / fa
        m = g / ft
        t = 2.0 - l
        s = sqrt(t * t + m * m)
        r = abs(m) if l == 0.0 else sqrt(l * l + m * m)
        a = 0.5 * (s + r)
        small, large = ha / a, fa * a
        if m * m == 0.0:
            t = copysign(2.0, ft) * copysign(1.0, g) if l == 0.0 else g / copysign(gap, ft) + m / t
        else:
            t = (m / (s + t) + m / (r + l)) * (1.0 + a)
        l = sqrt(t * t + 4.0)
        cr, sr = 2.0 / l, t / l
        cl, sl = (cr + sr * m) / a, ht / ft * sr / a
    if swapped:
        cl, sl, cr, sr = sr, cr, sl, cl
    one, two, three = {1: (cr, cl, f), 2: (sr, cl, g), 3: (sr, sl, h)}[largest]
    sign = copysign(1.0, one) * copysign(1.0, two) * copysign(1.0, three)
    return copysign(small, sign * copysign(1.0, f) * copysign(1.0, h)), copysign(large, sign), sr, cr, sl, cl
