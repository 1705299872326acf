"""A list as a binary heap: heap[0] is its smallest item."""

from _heapq import (_heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop,
                    heapreplace)

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def merge(*iterables, key=None, reverse=False):
    """The items of several sorted iterables in order, one after the other."""
    if reverse:
        make_heap, pop_first, replace_first, step = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        make_heap, pop_first, replace_first, step = heapify, heappop, heapreplace, 1
    heap = []
    # Entries are [key, rank of the source, item, how to go on]; the rank keeps equal items in order.
    for rank, iterator in enumerate(map(iter, iterables)):
        advance = iterator.__next__
        try:
            item = advance()
        except StopIteration:
            continue
        heap.append([item if key is None else key(item), rank * step, item, advance])
    make_heap(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[2]
                item = entry[3]()
                entry[0] = item if key is None else key(item)
                entry[2] = item
                replace_first(heap, entry)
        except StopIteration:
            pop_first(heap)
    if heap:
        entry = heap[0]
        yield entry[2]
        yield from entry[3].__self__


def _select(n, iterable, key, largest):
    """The n smallest or largest items in order; equal ones in the order of the iterable."""
    iterator = iter(iterable)
    direction = -1 if largest else 1
    heap = []
    for order, item in zip(range(0, n * direction, direction), iterator):
        heap.append((item if key is None else key(item), order, item))
    if not heap:
        return heap
    make_heap, replace_first = (heapify, heapreplace) if largest else (_heapify_max, _heapreplace_max)
    make_heap(heap)
    worst = heap[0][0]
    order = n * direction
    for item in iterator:
        rank = item if key is None else key(item)
        if (worst < rank) if largest else (rank < worst):
            replace_first(heap, (rank, order, item))
            worst = heap[0][0]
            order += direction
    heap.sort(reverse=largest)
    return [item for rank, order, item in heap]


def nsmallest(n, iterable, key=None):
    """The n smallest items, smallest first."""
    if n == 1:
        missing = object()
        result = min(iter(iterable), default=missing, key=key)
        return [] if result is missing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key)[:n]
    return _select(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """The n largest items, largest first."""
    if n == 1:
        missing = object()
        result = max(iter(iterable), default=missing, key=key)
        return [] if result is missing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=True)[:n]
    return _select(n, iterable, key, True)
