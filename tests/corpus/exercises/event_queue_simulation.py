# A bank counter simulated with a priority queue and a seeded generator.
import heapq
import random
from dataclasses import dataclass, field


@dataclass(order=True)
class Event:
    time: float
    order: int
    kind: str = field(compare=False)
    who: str = field(compare=False, default="")


class Simulation:
    def __init__(self, seed, clerks=2):
        self.random = random.Random(seed)
        self.queue, self.counter, self.now = [], 0, 0.0
        self.free, self.waiting, self.waits, self.log = clerks, [], [], []
    def schedule(self, delay, kind, who=""):
        self.counter += 1
        heapq.heappush(self.queue, Event(round(self.now + delay, 3), self.counter, kind, who))
    def run(self, until):
        self.schedule(0, "arrive", "c1")
        while self.queue and self.queue[0].time <= until:
            event = heapq.heappop(self.queue)
            self.now = event.time
            getattr(self, event.kind)(event.who)
        return self
    def note(self, text): self.log.append(f"{self.now:7.3f} {text}")
    def arrive(self, who):
        self.note(f"{who} arrives")
        self.waiting.append((self.now, who))
        self.schedule(self.random.expovariate(1 / 2.0), "arrive", f"c{int(who[1:]) + 1}")
        self.serve()
    def serve(self):
        while self.free and self.waiting:
            since, who = self.waiting.pop(0)
            self.waits.append(self.now - since)
            self.free -= 1
            self.note(f"{who} served")
            self.schedule(self.random.uniform(2, 6), "leave", who)
    def leave(self, who):
        self.free += 1
        self.note(f"{who} leaves")
        self.serve()


s = Simulation(7).run(20)
print(*s.log, sep="\n")
print(len(s.waits), f"{sum(s.waits) / len(s.waits):.3f}", max(s.waits) >= 0, len(s.queue), s.free, len(s.waiting))
again = Simulation(7).run(20)
print(again.log == s.log, Simulation(8).run(20).log == s.log, Event(1, 2, "a") < Event(1, 3, "b"), Event(1, 1, "x") == Event(1, 1, "y"), repr(Event(0.5, 1, "k", "w")))
results = [sum(Simulation(seed, clerks).run(50).waits) for clerks in (1, 2, 3) for seed in range(3)]
print([round(r, 2) for r in results])
