# The k largest of many, and merging sorted streams.
import heapq

numbers = [(n * 7919) % 1009 for n in range(200)]
print(heapq.nlargest(5, numbers), heapq.nsmallest(5, numbers), heapq.nlargest(3, range(10), key=lambda n: -abs(n - 4)))
streams = [sorted(numbers[i::4])[:4] for i in range(4)]
print(list(heapq.merge(*streams)), next(heapq.merge([5], [3])))
heap = []
for n in numbers[:50]:
    heapq.heappush(heap, n) if len(heap) < 5 else heapq.heappushpop(heap, n)
print(sorted(heap) == sorted(numbers[:50])[-5:], heap[0])
