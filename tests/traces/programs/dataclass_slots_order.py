# Dataclasses with slots and with an order.
from dataclasses import dataclass

@dataclass(order=True, slots=True)
class Job:
    rank: int
    work: list

queue = [Job(2, ["b"]), Job(1, ["a"]), Job(1, ["c"])]
queue.sort()
best = queue.pop(0)
best.work.append(queue)
smaller = best < queue[0]
text = repr(best.rank)
queue.clear()
del best
