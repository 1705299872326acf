# A queue of tasks with priorities, and shortest paths.
import heapq
from itertools import count

order = count()
queue = []
for priority, name in ((2, "wash"), (1, "cook"), (2, "dry"), (0, "shop")):
    heapq.heappush(queue, (priority, next(order), name))
while queue:
    print(*heapq.heappop(queue))
graph = {"a": {"b": 7, "c": 3}, "b": {"d": 1}, "c": {"b": 2, "d": 8}, "d": {}}
distance = {"a": 0}
frontier = [(0, "a")]
while frontier:
    here, node = heapq.heappop(frontier)
    if here > distance[node]:
        continue
    for other, length in graph[node].items():
        if here + length < distance.get(other, float("inf")):
            distance[other] = here + length
            heapq.heappush(frontier, (here + length, other))
print(distance)
