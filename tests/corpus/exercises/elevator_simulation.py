# An elevator: requests, direction, stops, a log, and the average waiting time of fixed passengers.
from dataclasses import dataclass, field


@dataclass
class Passenger:
    name: str
    start: int
    goal: int
    called: int
    boarded: int = None
    arrived: int = None

    def __post_init__(self):
        if self.start == self.goal:
            raise ValueError(f"{self.name} is already there")


@dataclass
class Elevator:
    floors: int
    capacity: int = 2
    floor: int = 0
    direction: int = 0
    time: int = 0
    inside: list = field(default_factory=list)
    waiting: list = field(default_factory=list)
    log: list = field(default_factory=list)

    def say(self, text): self.log.append(f"{self.time:>3} floor {self.floor}: {text}")
    def wanted(self):
        return {p.goal for p in self.inside} | {p.start for p in self.waiting if p.called <= self.time and len(self.inside) < self.capacity}
    def choose(self):
        goals = self.wanted()
        if not goals: return 0
        ahead = [g for g in goals if (g - self.floor) * self.direction > 0]
        if self.direction and ahead: return self.direction
        nearest = min(goals, key=lambda g: (abs(g - self.floor), g))
        return (nearest > self.floor) - (nearest < self.floor)
    def doors(self):
        moved = False
        for p in [p for p in self.inside if p.goal == self.floor]:
            self.inside.remove(p); p.arrived = self.time; moved = True
            self.say(f"{p.name} leaves")
        for p in [p for p in self.waiting if p.start == self.floor and p.called <= self.time]:
            if len(self.inside) >= self.capacity:
                self.say(f"no room for {p.name}")
                break
            self.waiting.remove(p); self.inside.append(p); p.boarded = self.time; moved = True
            self.say(f"{p.name} boards")
        return moved
    def run(self, limit=200):
        while (self.waiting or self.inside) and self.time < limit:
            if self.doors(): self.time += 2
            self.direction = self.choose()
            if self.direction:
                self.floor += self.direction
                assert 0 <= self.floor < self.floors, self.floor
            self.time += 1
        return self


people = [Passenger("ann", 0, 5, 0), Passenger("bob", 3, 0, 1), Passenger("cat", 4, 1, 2), Passenger("dan", 2, 6, 3), Passenger("eve", 6, 3, 40)]
lift = Elevator(8, waiting=list(people)).run()
print(*lift.log, sep="\n")
print([(p.name, p.boarded - p.called, p.arrived - p.boarded) for p in people], sum(p.boarded - p.called for p in people) / len(people), lift.time, lift.floor)
try: Passenger("fay", 1, 1, 0)
except ValueError as error: print(error)
try: Elevator(3, waiting=[Passenger("gus", 0, 9, 0)]).run()
except AssertionError as error: print("assertion", error)
print(Elevator(2), Elevator(5) == Elevator(5), Elevator(5) == Elevator(6))
