"""A list as a binary heap: heap[0] is its smallest item."""

try:
    from _heapq import (_heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop,
                        heapreplace)
except ImportError:
    # Somebody wants it without the native module.
    from _heap_steps import (_heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop,
                             heapreplace)

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def merge(*iterables, key=None, reverse=False):
    """The items of several sorted iterables in order, one after the other."""
    if reverse:
        make_heap, pop_first, replace_first, step = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        make_heap, pop_first, replace_first, step = heapify, heappop, heapreplace, 1
    heap = []
    # Entries are [key, rank of the source, how to go on], with a key function the item behind; the rank keeps equal items
    # in order.
    for rank, iterator in enumerate(map(iter, iterables)):
        advance = iterator.__next__
        try:
            if key is None:
                heap.append([advance(), rank * step, advance])
            else:
                item = advance()
                heap.append([key(item), rank * step, advance, item])
        except StopIteration:
            pass
    make_heap(heap)
    while len(heap) > 1:
        try:
            while key is None:
                entry = heap[0]
                item, rank, advance = entry
                yield item
                entry[0] = advance()
                replace_first(heap, entry)
            while key is not None:
                entry = heap[0]
                yield entry[3]
                item = entry[2]()
                entry[0] = key(item)
                entry[3] = item
                replace_first(heap, entry)
        except StopIteration:
            pop_first(heap)
    if heap:
        entry = heap[0]
        yield entry[0] if key is None else entry[3]
        yield from entry[2].__self__


# Two functions, and no common frame above them: the callbacks see how many references the items and the iterable have.

def _select(n, iterable, largest):
    """The n smallest or largest items in order; equal ones in the order of the iterable."""
    iterator = iter(iterable)
    direction = -1 if largest else 1
    heap = [(item, order) for order, item in zip(range(0, n * direction, direction), iterator)]
    if not heap:
        return heap
    make_heap, replace_first = (heapify, heapreplace) if largest else (_heapify_max, _heapreplace_max)
    make_heap(heap)
    worst = heap[0][0]
    order = n * direction
    for item in iterator:
        if (worst < item) if largest else (item < worst):
            replace_first(heap, (item, order))
            worst = heap[0][0]
            order += direction
    heap.sort(reverse=largest)
    return [pair[0] for pair in heap]


def _select_by_key(n, iterable, key, largest):
    """The n smallest or largest items in order; equal ones in the order of the iterable."""
    iterator = iter(iterable)
    direction = -1 if largest else 1
    heap = []
    for order, item in zip(range(0, n * direction, direction), iterator):
        heap.append((key(item), order, item))
    if not heap:
        return heap
    make_heap, replace_first = (heapify, heapreplace) if largest else (_heapify_max, _heapreplace_max)
    make_heap(heap)
    worst = heap[0][0]
    order = n * direction
    for item in iterator:
        rank = key(item)
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
    return _select(n, iterable, False) if key is None else _select_by_key(n, iterable, key, False)


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
    return _select(n, iterable, True) if key is None else _select_by_key(n, iterable, key, True)
