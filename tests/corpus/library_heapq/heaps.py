# heapq: a list that is a heap.
import heapq

heap = []
for value in (5, 1, 4, 2, 3):
    heapq.heappush(heap, value)
print(heap, [heapq.heappop(heap) for _ in range(3)], heap)
data = [9, 7, 8, 1]
heapq.heapify(data)
print(data, heapq.heappushpop(data, 0), heapq.heapreplace(data, 10), data)
print(heapq.nlargest(2, [3, 1, 2]), heapq.nsmallest(2, "hello"), heapq.nlargest(3, [1, 2]), heapq.nsmallest(2, [-3, 2, 1], key=abs))
print(list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge("ca", "db", reverse=True)), list(heapq.merge(["b"], ["A"], key=str.lower)))
for attempt in (lambda: heapq.heappop([]), lambda: heapq.heappush(5, 1), lambda: heapq.heapify((1, 2)), lambda: heapq.heapreplace([], 1),
                lambda: heapq.heappush([1], "a")):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
