# Comparisons called by sort, min, bisect and heapq.
import bisect, heapq, functools
class O:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        less = self.n < other.n
        return less
l = [O(3), O(1), O(2)]
l.sort()
m = min(l)
k = max(l, default=None)
bisect.insort(l, O(2))
h = []
heapq.heappush(h, O(5))
heapq.heappush(h, O(4))
p = heapq.heappop(h)
heapq.heapify(l)
t = (O(1), 2) < (O(2), 1)
def cmp(a, b):
    return a.n - b.n
s = sorted(l, key=functools.cmp_to_key(cmp))
