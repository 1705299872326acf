"""Texts of values in messages."""

from collections import Counter, namedtuple

__unittest = True

_MAX_LENGTH = 80
_GAP = 12               # room for the "[n chars]" of a cut text
_EDGE = 5


def _shorten(s, prefixlen, suffixlen):
    skip = len(s) - prefixlen - suffixlen
    if skip > _GAP:
        s = f'{s[:prefixlen]}[{skip} chars]{s[len(s) - suffixlen:]}'
    return s


def _common_shorten_repr(*args):
    """The reprs; when one is long, what they share at the start is cut."""
    args = tuple(map(safe_repr, args))
    longest = max(map(len, args))
    if longest <= _MAX_LENGTH:
        return args
    low, high = min(args), max(args)
    shared = next((i for i, c in enumerate(low) if c != high[i]), len(low))
    prefix = low[:shared]
    room = _MAX_LENGTH - (longest - shared + _EDGE + _GAP)
    if room > _EDGE:
        prefix = _shorten(prefix, _EDGE, room)
        return tuple(prefix + s[shared:] for s in args)
    prefix = _shorten(prefix, _EDGE, _EDGE)
    rest = _MAX_LENGTH - (3 * _EDGE + 2 * _GAP)
    return tuple(prefix + _shorten(s[shared:], rest, _EDGE) for s in args)


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if not short or len(text) < _MAX_LENGTH:
        return text
    return text[:_MAX_LENGTH] + ' [truncated]...'


def strclass(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def three_way_cmp(x, y):
    return (x > y) - (x < y)


_Mismatch = namedtuple('Mismatch', 'actual expected value')


def _count_differences(actual, expected):
    """Mismatches of how often each element is in two lists, of any elements."""
    result = []
    try:
        first, second = Counter(actual), Counter(expected)
    except TypeError:
        rest = [list(actual), list(expected)]
        for mine, own in ((0, actual), (1, expected)):
            while rest[mine]:
                value = rest[mine][0]
                counts = [sum(other == value for other in side) for side in rest]
                rest = [[other for other in side if not other == value] for side in rest]
                if counts[0] != counts[1]:
                    result.append(_Mismatch(counts[0], counts[1], value))
        return result
    for value, count in first.items():
        if count != second.get(value, 0):
            result.append(_Mismatch(count, second.get(value, 0), value))
    for value, count in second.items():
        if value not in first:
            result.append(_Mismatch(0, count, value))
    return result
