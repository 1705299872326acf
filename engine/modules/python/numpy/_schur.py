"""Eigenvalues of any real matrix: balanced, mirrored down to one diagonal below the main one, which double steps of QR clear;
vectors are then found from the triangle upwards.
"""
from math import copysign, sqrt

from numpy._decompose import NoConvergence, length, reflect_columns, reflect_rows, reflector, rotation, span, unit

_ULP = 2.0 ** -52
_TINY = 2.0 ** -1022


def eigen(rows, vectors):
    """Values (floats, or complex in pairs), and the matrix whose columns are their vectors, or None."""
    n = len(rows)
    h = [row[:] for row in rows]
    low, high, scale = _balance(h)
    z = unit(n)
    mirrors = []
    for k in range(low, high - 1):
        beta, tau, tail = reflector(h[k + 1][k], [h[i][k] for i in range(k + 2, high + 1)])
        vector = [1.0] + tail
        reflect_columns(h, vector, tau, 0, k + 1)
        reflect_rows(h, vector, tau, k + 1, k + 1)
        h[k + 1][k] = beta
        for i in range(k + 2, high + 1):
            h[i][k] = 0.0
        mirrors.append((k + 1, vector, tau))
    for top, vector, tau in reversed(mirrors):
        reflect_rows(z, vector, tau, top, 0)
    values = _triangle(h, z, low, high)
    if not vectors:
        return values, None
    return values, _vectors(h, z, values, low, high, scale)


def _balance(a):
    """Rows and columns that show a value of their own go to the ends; the rest is scaled by powers of two."""
    n = len(a)
    low, high, scale = 0, n - 1, [1.0] * n

    def exchange(j, m):
        scale[m] = j
        if j != m:
            for i in range(high + 1):
                a[i][j], a[i][m] = a[i][m], a[i][j]
            for k in range(low, n):
                a[j][k], a[m][k] = a[m][k], a[j][k]

    found = True
    while found:
        found = False
        for j in range(high, -1, -1):
            if all(a[j][i] == 0.0 for i in range(high + 1) if i != j):
                exchange(j, high)
                if high == 0:
                    return 0, 0, scale
                high -= 1
                found = True
                break
    found = True
    while found:
        found = False
        for j in range(low, high + 1):
            if all(a[i][j] == 0.0 for i in range(low, high + 1) if i != j):
                exchange(j, low)
                low += 1
                found = True
                break
    changed = True
    while changed:
        changed = False
        for i in range(low, high + 1):
            c = length([a[k][i] for k in range(low, high + 1)])
            r = length(a[i][low:high + 1])
            if c == 0.0 or r == 0.0:
                continue
            total, f, g = c + r, 1.0, r / 2
            while c < g and max(f, c) < 1e290 and min(r, g) > 1e-290:
                f, c, r, g = f * 2, c * 2, r / 2, g / 2
            g = c / 2
            while g >= r and r < 1e290 and min(f, c, g) > 1e-290:
                f, c, g, r = f / 2, c / 2, g / 2, r * 2
            if c + r >= 0.95 * total:
                continue
            scale[i] *= f
            changed = True
            for k in range(low, n):
                a[i][k] /= f
            for k in range(high + 1):
                a[k][i] *= f
    return low, high, scale


def _standard(a, b, c, d):
    """The turn that makes ((a, b), (c, d)) a triangle, or its diagonal equal where the values are complex; what it becomes."""
    cs, sn = 1.0, 0.0
    if c == 0.0:
        pass
    elif b == 0.0:
        cs, sn, a, b, c, d = 0.0, 1.0, d, -c, 0.0, a
    elif a - d == 0.0 and (b < 0.0) != (c < 0.0):
        pass
    else:
        gap = a - d
        p = 0.5 * gap
        most = max(abs(b), abs(c))
        least = min(abs(b), abs(c)) * copysign(1.0, b) * copysign(1.0, c)
        scale = max(abs(p), most)
        z = p / scale * p + most / scale * least
        if z >= 4.0 * _ULP:
            z = p + copysign(sqrt(scale) * sqrt(z), p)
            a, d = d + z, d - most / z * least
            tau = span(c, z)
            cs, sn, b, c = z / tau, c / tau, b - c, 0.0
        else:
            sigma = b + c
            tau = span(sigma, gap)
            cs = sqrt(0.5 * (1.0 + abs(sigma) / tau))
            sn = -(p / (tau * cs)) * copysign(1.0, sigma)
            aa, bb, cc, dd = a * cs + b * sn, -a * sn + b * cs, c * cs + d * sn, -c * sn + d * cs
            a, b, c, d = aa * cs + cc * sn, bb * cs + dd * sn, -aa * sn + cc * cs, -bb * sn + dd * cs
            middle = a = d = 0.5 * (a + d)
            if c != 0.0 and b == 0.0:
                b, c, cs, sn = -c, 0.0, -sn, cs
            elif c != 0.0 and (b < 0.0) == (c < 0.0):
                sab, sac = sqrt(abs(b)), sqrt(abs(c))
                p = copysign(sab * sac, c)
                tau = 1.0 / sqrt(abs(b + c))
                a, d, b, c = middle + p, middle - p, b - c, 0.0
                cs, sn = cs * sab * tau - sn * sac * tau, cs * sac * tau + sn * sab * tau
    return cs, sn, a, b, c, d


def _is_small(h, k, low, high, least):
    beside = abs(h[k][k - 1])
    if beside <= least:
        return True
    near = abs(h[k - 1][k - 1]) + abs(h[k][k])
    if near == 0.0:
        near += abs(h[k - 1][k - 2]) if k - 2 >= low else 0.0
        near += abs(h[k + 1][k]) if k + 1 <= high else 0.0
    if beside > _ULP * near:
        return False
    above = abs(h[k - 1][k])
    gap = abs(h[k - 1][k - 1] - h[k][k])
    ab, ba = max(beside, above), min(beside, above)
    aa, bb = max(abs(h[k][k]), gap), min(abs(h[k][k]), gap)
    s = aa + ab
    return ba * (ab / s) <= max(least, _ULP * (bb * (aa / s)))


def _triangle(h, z, low, high):
    """Makes h a triangle, with blocks of two rows for complex pairs, and z what turns it; the values from the top down."""
    n = len(h)
    values = [h[i][i] for i in range(n)]
    least = _TINY * ((high - low + 1) / _ULP)
    i = high
    while i >= low:
        top, rounds = low, 0
        while True:
            k = i
            while k > top and not _is_small(h, k, low, high, least):
                k -= 1
            top = k
            if top > low:
                h[top][top - 1] = 0.0
            if top >= i - 1:
                break
            rounds += 1
            if rounds > 30 * max(10, high - low + 1):
                raise NoConvergence
            _double_step(h, z, top, i, rounds)
        if top == i:
            values[i] = h[i][i]
        else:
            cs, sn, a, b, c, d = _standard(h[i - 1][i - 1], h[i - 1][i], h[i][i - 1], h[i][i])
            h[i - 1][i - 1], h[i - 1][i], h[i][i - 1], h[i][i] = a, b, c, d
            upper, lower = h[i - 1], h[i]
            for j in range(i + 1, n):
                upper[j], lower[j] = cs * upper[j] + sn * lower[j], cs * lower[j] - sn * upper[j]
            for row in h[:i - 1] + z:
                row[i - 1], row[i] = cs * row[i - 1] + sn * row[i], cs * row[i] - sn * row[i - 1]
            values[i - 1], values[i] = a, d
            if c != 0.0:
                part = sqrt(abs(b)) * sqrt(abs(c))
                values[i - 1], values[i] = complex(a, part), complex(d, -part)
        i = top - 1
    return values


def _double_step(h, z, top, i, rounds):
    n = len(h)
    if rounds % 20 == 0:
        s = abs(h[i][i - 1]) + abs(h[i - 1][i - 2])
        a = d = 0.75 * s + h[i][i]
        b, c = -0.4375 * s, s
    elif rounds % 10 == 0:
        s = abs(h[top + 1][top]) + abs(h[top + 2][top + 1])
        a = d = 0.75 * s + h[top][top]
        b, c = -0.4375 * s, s
    else:
        a, b, c, d = h[i - 1][i - 1], h[i - 1][i], h[i][i - 1], h[i][i]
    s = abs(a) + abs(b) + abs(c) + abs(d)
    re1 = re2 = im1 = im2 = 0.0
    if s != 0.0:
        a, b, c, d = a / s, b / s, c / s, d / s
        middle = (a + d) / 2.0
        det = (a - middle) * (d - middle) - b * c
        root = sqrt(abs(det))
        if det >= 0.0:
            re1 = re2 = middle * s
            im1, im2 = root * s, -root * s
        else:
            re1, re2 = middle + root, middle - root
            re1 = re2 = (re1 if abs(re1 - d) <= abs(re2 - d) else re2) * s
    m = i - 2
    while True:
        s = abs(h[m][m] - re2) + abs(im2) + abs(h[m + 1][m])
        ratio = h[m + 1][m] / s
        v = [ratio * h[m][m + 1] + (h[m][m] - re1) * ((h[m][m] - re2) / s) - im1 * (im2 / s),
             ratio * (h[m][m] + h[m + 1][m + 1] - re1 - re2), ratio * h[m + 2][m + 1]]
        s = abs(v[0]) + abs(v[1]) + abs(v[2])
        v = [x / s for x in v]
        if m == top:
            break
        around = abs(h[m - 1][m - 1]) + abs(h[m][m]) + abs(h[m + 1][m + 1])
        if abs(h[m][m - 1]) * (abs(v[1]) + abs(v[2])) <= _ULP * abs(v[0]) * around:
            break
        m -= 1
    for k in range(m, i):
        size = min(3, i - k + 1)
        if k > m:
            v = [h[k + j][k - 1] for j in range(size)]
        beta, tau, tail = reflector(v[0], v[1:size])
        if k > m:
            h[k][k - 1] = beta
            for j in range(1, size):
                h[k + j][k - 1] = 0.0
        elif m > top:
            h[k][k - 1] *= 1.0 - tau
        second, third = tail[0], tail[1] if size == 3 else 0.0
        tau2, tau3 = tau * second, tau * third
        top_row, middle, bottom = h[k], h[k + 1], h[k + 2] if size == 3 else [0.0] * n
        for j in range(k, n):
            total = top_row[j] + second * middle[j] + third * bottom[j]
            top_row[j] -= total * tau
            middle[j] -= total * tau2
            bottom[j] -= total * tau3
        for row in h[:min(k + 3, i) + 1] + z:
            total = row[k] + second * row[k + 1]
            if size == 3:
                total += third * row[k + 2]
                row[k + 2] -= total * tau3
            row[k] -= total * tau
            row[k + 1] -= total * tau2


def _solve_upwards(h, x, end, value, small):
    """Solves (h - value) x = x for the first `end` rows, from the last one up; x has what stands right already."""
    j = end - 1
    while j >= 0:
        if j > 0 and h[j][j - 1] != 0.0:
            a, b, c, d = h[j - 1][j - 1] - value, h[j - 1][j], h[j][j - 1], h[j][j] - value
            det = a * d - b * c
            if abs(det) < small * small:
                det = small * small
            x[j - 1], x[j] = (d * x[j - 1] - b * x[j]) / det, (a * x[j] - c * x[j - 1]) / det
            for i in range(j - 1):
                x[i] -= h[i][j - 1] * x[j - 1] + h[i][j] * x[j]
            j -= 2
            continue
        pivot = h[j][j] - value
        if abs(pivot) < small:
            pivot = small
        x[j] = x[j] / pivot
        for i in range(j):
            x[i] -= h[i][j] * x[j]
        j -= 1


def _vectors(h, z, values, low, high, scale):
    n = len(h)
    columns = [None] * n
    k = n - 1
    while k >= 0:
        value = values[k]
        pair = isinstance(value, complex)
        small = max(_ULP * abs(value), _TINY * (n / _ULP))
        x = [0.0] * n
        if pair:
            value = values[k - 1]
            above, below = h[k - 1][k], h[k][k - 1]
            if abs(above) >= abs(below):
                x[k - 1], x[k] = 1.0, complex(0.0, value.imag / above)
            else:
                x[k - 1], x[k] = -value.imag / below, 1j
            for i in range(k - 1):
                x[i] = -(h[i][k - 1] * x[k - 1] + h[i][k] * x[k])
            _solve_upwards(h, x, k - 1, value, small)
        else:
            x[k] = 1.0
            for i in range(k):
                x[i] = -h[i][k]
            _solve_upwards(h, x, k, value, small)
        vector = [sum([row[i] * x[i] for i in range(k + 1)], 0.0) for row in z]
        if low != high:
            for i in range(low, high + 1):
                vector[i] *= scale[i]
        for i in [*range(low - 1, -1, -1), *range(high + 1, n)]:
            j = int(scale[i])
            vector[i], vector[j] = vector[j], vector[i]
        if not pair:
            scale_by = 1.0 / length(vector)
            columns[k] = [v * scale_by for v in vector]
            k -= 1
            continue
        scale_by = 1.0 / span(length([complex(v).real for v in vector]), length([complex(v).imag for v in vector]))
        vector = [complex(v) * scale_by for v in vector]
        # Turned so that the largest entry is real.
        sizes = [v.real * v.real + v.imag * v.imag for v in vector]
        largest = sizes.index(max(sizes))
        c, s, r = rotation(vector[largest].real, vector[largest].imag)
        vector = [complex(c * v.real + s * v.imag, c * v.imag - s * v.real) for v in vector]
        vector[largest] = complex(vector[largest].real, 0.0)
        columns[k - 1], columns[k] = vector, [v.conjugate() for v in vector]
        k -= 2
    return [list(row) for row in zip(*columns)]
