"""Searching and inserting in sorted sequences."""

try:
    from _bisect import bisect_left, bisect_right, insort_left, insort_right
except ImportError:
    # Somebody wants it without the native module.
    def bisect_right(a, x, lo=0, hi=None, *, key=None):
        """Where x goes behind items that are equal to it."""
        return _search(a, lo, hi, key, lambda item: not x < item)

    def bisect_left(a, x, lo=0, hi=None, *, key=None):
        """Where x goes before items that are equal to it."""
        return _search(a, lo, hi, key, lambda item: item < x)

    def insort_right(a, x, lo=0, hi=None, *, key=None):
        """Inserts x behind items that are equal to it."""
        place = bisect_right(a, x if key is None else key(x), lo, hi, key=key)
        a.insert(place, x)

    def insort_left(a, x, lo=0, hi=None, *, key=None):
        """Inserts x before items that are equal to it."""
        place = bisect_left(a, x if key is None else key(x), lo, hi, key=key)
        a.insert(place, x)

    def _search(a, low, high, key, is_before):
        if low < 0:
            raise ValueError('lo must be non-negative')
        high = len(a) if high is None else high
        while low < high:
            middle = (low + high) // 2
            if is_before(a[middle] if key is None else key(a[middle])):
                low = middle + 1
            else:
                high = middle
        return low

bisect = bisect_right
insort = insort_right
