# Exercise: passengers and buses on a line, driven by a seeded generator; a log and a summary.
import logging
import random
import sys
from collections import defaultdict, deque

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)-7s %(name)s: %(message)s")
log = logging.getLogger("line7")


class Passenger:
    counter = 0

    def __init__(self, start, goal, minute):
        type(self).counter += 1
        self.number = self.counter
        self.start, self.goal, self.minute = start, goal, minute
        self.waited = None

    def __repr__(self):
        return f"P{self.number}({self.start}>{self.goal})"


class Bus:
    def __init__(self, name, seats, delay):
        self.name, self.seats = name, seats
        self.position = -delay
        self.inside = []

    def arrive(self, stop, waiting, minute):
        leaving = [p for p in self.inside if p.goal == stop]
        self.inside = [p for p in self.inside if p.goal != stop]
        while waiting and len(self.inside) < self.seats:
            passenger = waiting.popleft()
            passenger.waited = minute - passenger.minute
            self.inside.append(passenger)
        if waiting:
            log.warning("%s is full at stop %d, %d left behind", self.name, stop, len(waiting))
        log.debug("%s leaves stop %d", self.name, stop)
        return leaving


class Line:
    def __init__(self, stops, buses, seed):
        self.stops, self.buses = stops, buses
        self.random = random.Random(seed)
        self.waiting = defaultdict(deque)
        self.arrived = []

    def tick(self, minute):
        if self.random.random() < 0.7:
            start, goal = sorted(self.random.sample(range(self.stops), 2))
            self.waiting[start].append(Passenger(start, goal, minute))
        for bus in self.buses:
            bus.position += 1
            stop, between = divmod(bus.position, 3)
            if between == 0 and 0 <= stop < self.stops:
                self.arrived += bus.arrive(stop, self.waiting[stop], minute)
            if stop >= self.stops:
                log.info("%s turns round at minute %d with %d inside", bus.name, minute, len(bus.inside))
                bus.position = 0

    def run(self, minutes):
        for minute in range(minutes):
            self.tick(minute)
        return self


line = Line(5, [Bus("red", 2, 0), Bus("blue", 3, 8)], seed=42).run(60)
print(f"{Passenger.counter} came, {len(line.arrived)} arrived")
print(line.arrived[:4])
waits = [p.waited for p in line.arrived]
print(f"waited {sum(waits) / len(waits):.2f} on average, {max(waits)} at most")
still = {stop: list(queue) for stop, queue in sorted(line.waiting.items()) if queue}
print("still there:", still, [bus.inside for bus in line.buses])
log.setLevel(logging.ERROR)
line.run(30)
print(len(line.arrived), log.isEnabledFor(logging.INFO), logging.getLevelName(log.level))
try:
    line.random.sample([1], 2)
except ValueError:
    log.error("no sample")
