# The steps of heapq, for who imports it without its native module.


def heappush(heap, item):
    """Adds an item."""
    heap.append(item)
    _rise(heap, len(heap) - 1, _is_less)


def heappop(heap):
    """Takes the smallest item."""
    return _pop(heap, _is_less)


def heapreplace(heap, item):
    """Takes the smallest item, and adds another one."""
    return _replace(heap, item, _is_less)


def heappushpop(heap, item):
    """Adds an item, and then takes the smallest."""
    return _replace(heap, item, _is_less) if heap and heap[0] < item else item


def heapify(x):
    """Makes a list a heap."""
    _order(x, _is_less)


def _heappop_max(heap):
    return _pop(heap, _is_greater)


def _heapreplace_max(heap, item):
    return _replace(heap, item, _is_greater)


def _heapify_max(x):
    _order(x, _is_greater)


def _is_less(one, other):
    return one < other


def _is_greater(one, other):
    return other < one


def _order(heap, is_before):
    for place in reversed(range(len(heap) // 2)):
        _sink(heap, place, is_before)


def _pop(heap, is_before):
    last = heap.pop()
    return _replace(heap, last, is_before) if heap else last


def _replace(heap, item, is_before):
    first = heap[0]
    heap[0] = item
    _sink(heap, 0, is_before)
    return first


def _rise(heap, place, is_before, top=0):
    """The item at `place` goes up until the one above it comes before it."""
    item = heap[place]
    while place > top:
        above = (place - 1) // 2
        if not is_before(item, heap[above]):
            break
        heap[place] = heap[above]
        place = above
    heap[place] = item


def _sink(heap, place, is_before):
    """The item at `place` goes down to a leaf, always to where the first of two is, and from there up to its place."""
    top, item, size = place, heap[place], len(heap)
    below = 2 * place + 1
    while below < size:
        if below + 1 < size and not is_before(heap[below], heap[below + 1]):
            below += 1
        heap[place] = heap[below]
        place, below = below, 2 * below + 1
    heap[place] = item
    _rise(heap, place, is_before, top)


for _function in (heappush, heappop, heapreplace, heappushpop, heapify, _heappop_max, _heapreplace_max, _heapify_max):
    _function.__module__ = "heapq"
