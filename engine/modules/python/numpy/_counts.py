"""What both generators share: random counts with large means, drawn by rejection from curves that lie over theirs, and
the check of given probabilities."""
from math import fabs, floor, fsum, log, sqrt

from _numpy import array

_STIRLING = (8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04, 8.417508417508418e-04,
             -1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02, 1.796443723688307e-01, -1.39243221690590e+00)


def _log_gamma(x):
    if x == 1.0 or x == 2.0:
        return 0.0
    more = int(7 - x) if x < 7.0 else 0
    high = x + more
    square = 1.0 / high * (1.0 / high)
    series = _STIRLING[9]
    for factor in reversed(_STIRLING[:9]):
        series = series * square + factor
    total = series / high + 0.5 * 1.8378770664093453 + (high - 0.5) * log(high) - high
    for _ in range(more):
        total -= log(high - 1.0)
        high -= 1.0
    return total


def check_mean(lam):
    """A Poisson mean whose counts fit into 64 bits."""
    if not lam >= 0:
        raise ValueError("lam < 0 or lam is NaN")
    if lam > 2.0 ** 63 - 10 * sqrt(2.0 ** 63):
        raise ValueError("lam value too large")


def poisson(lam, draw):
    """For means from 10 on; `draw` gives floats below 1."""
    root, log_lam = sqrt(lam), log(lam)
    b = 0.931 + 2.53 * root
    a = -0.059 + 0.02483 * b
    inverse, right = 1.1239 + 1.1328 / (b - 3.4), 0.9277 - 3.6224 / (b - 2)
    while True:
        u = draw() - 0.5
        v = draw()
        us = 0.5 - fabs(u)
        k = floor((2 * a / us + b) * u + lam + 0.43)
        if us >= 0.07 and v <= right:
            return k
        if k < 0 or (us < 0.013 and v > us):
            continue
        if log(v) + log(inverse) - log(a / (us * us) + b) <= -lam + k * log_lam - _log_gamma(k + 1):
            return k


def _tail(x):
    square = x * x
    return (13680.0 - (462.0 - (132.0 - (99.0 - 140.0 / square) / square) / square) / square) / x / 166320.0


def binomial(n, p, draw):
    """For means above 30, p and 1 - p."""
    r = min(p, 1.0 - p)
    q = 1.0 - r
    top = n * r + r
    m = floor(top)
    spread = n * r * q
    p1 = floor(2.195 * sqrt(spread) - 4.6 * q) + 0.5
    middle = m + 0.5
    left, right = middle - p1, middle + p1
    c = 0.134 + 20.5 / (15.3 + m)
    a = (top - left) / (top - left * r)
    left_rate = a * (1.0 + a / 2.0)
    a = (right - top) / (right * q)
    right_rate = a * (1.0 + a / 2.0)
    p2 = p1 * (1.0 + 2.0 * c)
    p3 = p2 + c / left_rate
    p4 = p3 + c / right_rate
    while True:
        u = draw() * p4
        v = draw()
        if u <= p1:
            y = floor(middle - p1 * v + u)
            break
        if u <= p2:
            x = left + (u - p1) / c
            v = v * c + 1.0 - fabs(m - x + 0.5) / p1
            if v > 1.0:
                continue
            y = floor(x)
        elif v == 0.0:
            continue
        elif u <= p3:
            y = floor(left + log(v) / left_rate)
            if y < 0:
                continue
            v = v * (u - p2) * left_rate
        else:
            y = floor(right - log(v) / right_rate)
            if y > n:
                continue
            v = v * (u - p3) * right_rate
        if _is_below(n, r, q, m, y, v, spread, middle):
            break
    return n - y if p > 0.5 else y


def _is_below(n, r, q, m, y, v, spread, middle):
    k = abs(y - m)
    if not 20 < k < spread / 2.0 - 1:
        s = r / q
        a = s * (n + 1)
        ratio = 1.0
        for i in range(m + 1, y + 1):
            ratio *= a / i - s
        for i in range(y + 1, m + 1):
            ratio /= a / i - s
        return v <= ratio
    rho = k / spread * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / spread + 0.5)
    t = -k * k / (2 * spread)
    level = log(v)
    if level < t - rho:
        return True
    if level > t + rho:
        return False
    x, f, z, w = y + 1, m + 1, n + 1 - m, n - y + 1
    return level <= (middle * log(f / x) + (n - m + 0.5) * log(z / w) + (y - m) * log(w * r / (x * q)) + _tail(f) + _tail(z)
                     + _tail(x) + _tail(w))


def probabilities(p, count, a_name, p_name, title):
    """`p` as an array, if it can be the chances of `count` things; the names are those of the caller's messages."""
    p = array(p, 'float64')
    if p.ndim != 1:
        raise ValueError(f"{p_name} must be 1-dimensional")
    if p.size != count:
        raise ValueError(f"{a_name} and {p_name} must have same size")
    total = fsum(p.tolist())
    if total != total:
        raise ValueError(f"{title} contain NaN")
    if (p < 0).any():
        raise ValueError(f"{title} are not non-negative")
    if abs(total - 1.0) > 1.4901161193847656e-08:
        raise ValueError("probabilities do not sum to 1")
    return p
