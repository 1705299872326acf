# Exercise: a parking garage with levels, kinds of vehicles, tickets and fees.
from __future__ import annotations

import enum
import itertools
import math
from dataclasses import dataclass, field


class Size(enum.IntEnum):
    MOTORCYCLE = 1
    CAR = 2
    TRUCK = 3


class GarageFull(Exception):
    pass


@dataclass(frozen=True)
class Vehicle:
    plate: str
    size: Size


@dataclass
class Spot:
    level: int
    number: int
    size: Size
    vehicle: Vehicle | None = None

    def fits(self, vehicle):
        return self.vehicle is None and vehicle.size <= self.size


@dataclass
class Ticket:
    number: int
    vehicle: Vehicle
    spot: Spot = field(repr=False)
    since: int = 0

    def fee(self, now, rates):
        hours = math.ceil((now - self.since) / 60)
        return max(hours, 1) * rates[self.vehicle.size]


class Garage:
    RATES = {Size.MOTORCYCLE: 1.0, Size.CAR: 2.5, Size.TRUCK: 6.0}

    def __init__(self, levels, plan):
        self.spots = [Spot(level, number, size) for level in range(levels)
                      for number, size in enumerate(plan, start=1)]
        self.tickets = {}
        self._numbers = itertools.count(100)

    def enter(self, vehicle, now):
        candidates = [spot for spot in self.spots if spot.fits(vehicle)]
        if not candidates:
            raise GarageFull(f"no room for {vehicle.plate} ({vehicle.size.name.lower()})")
        spot = min(candidates, key=lambda s: (s.size, s.level, s.number))
        spot.vehicle = vehicle
        ticket = Ticket(next(self._numbers), vehicle, spot, now)
        self.tickets[ticket.number] = ticket
        return ticket

    def leave(self, number, now):
        ticket = self.tickets.pop(number)
        ticket.spot.vehicle = None
        return ticket.fee(now, self.RATES)

    def __str__(self):
        rows = itertools.groupby(self.spots, key=lambda s: s.level)
        return "\n".join(f"level {level}: " + " ".join(s.vehicle.plate if s.vehicle else f"[{s.size.name[0]}]"
                                                       for s in spots) for level, spots in rows)


garage = Garage(2, [Size.MOTORCYCLE, Size.CAR, Size.TRUCK])
arrivals = [("AA-1", Size.CAR), ("BB-2", Size.TRUCK), ("CC-3", Size.MOTORCYCLE), ("DD-4", Size.CAR),
            ("EE-5", Size.CAR), ("FF-6", Size.TRUCK), ("GG-7", Size.MOTORCYCLE), ("HH-8", Size.MOTORCYCLE)]
tickets = []
for minute, (plate, size) in enumerate(arrivals):
    try:
        tickets.append(garage.enter(Vehicle(plate, size), minute * 10))
        print(tickets[-1])
    except GarageFull as error:
        print("refused:", error)
print(garage)
for ticket, now in zip(tickets, (70, 75, 200, 31)):
    print(f"{ticket.vehicle.plate} pays {garage.leave(ticket.number, now):.2f}")
print(garage)
try:
    garage.leave(100, 999)
except KeyError as error:
    print("unknown ticket", error)
