# bisect and heapq work without their native modules too, for who keeps those from being imported.
import random
import sys

for module in "_bisect", "_heapq", "bisect", "heapq":
    sys.modules.pop(module, None)
sys.modules["_bisect"] = sys.modules["_heapq"] = None
import bisect
import heapq

values = [1, 2, 2, 2, 5, 9]
for x in 0, 1, 2, 3, 5, 9, 10:
    print(x, bisect.bisect_left(values, x), bisect.bisect_right(values, x), bisect.bisect(values, x, 2, 4))
bisect.insort(values, 4)
bisect.insort_left(values, 2)
print(values, bisect.bisect_left(["aa", "b"], 1, key=len), bisect.bisect.__module__, bisect.insort is bisect.insort_right)
try:
    bisect.bisect(values, 1, -1)
except ValueError as error:
    print(error)
random.seed(1)
heap = []
for _ in range(20):
    heapq.heappush(heap, random.randrange(100))
print(heap)
print([heapq.heappop(heap) for _ in range(5)], heap)
print(heapq.heapreplace(heap, 1), heapq.heappushpop(heap, 0), heapq.heappushpop(heap, 50), heap)
other = [random.randrange(100) for _ in range(15)]
heapq.heapify(other)
print(other, heapq.nlargest(3, other), heapq.nsmallest(3, other, key=lambda x: -x), heapq.heappush.__module__)
print(list(heapq.merge([1, 4], [2, 3], [0, 9])), list(heapq.merge([4, 1], [3, 2], reverse=True)))
try:
    heapq.heappop([])
except IndexError as error:
    print(error)
