# A heap of lists and a sorted list: who moves where.
import heapq
import bisect

heap = []
for item in ([5, "e"], [1, "a"], [3, "c"]):
    heapq.heappush(heap, item)
smallest = heapq.heappop(heap)
replaced = heapq.heapreplace(heap, [2, "b"])
both = heapq.nsmallest(2, heap)
largest = heapq.nlargest(1, heap, key=lambda pair: pair[0])
ranks = [1, 3, 5]
bisect.insort(ranks, 4)
place = bisect.bisect_left(ranks, 5)
merged = list(heapq.merge([[1]], [[2]]))
heap.clear()
