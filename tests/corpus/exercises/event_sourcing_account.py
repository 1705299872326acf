# Exercise: state from a list of events: replay, undo, snapshots, projections by single dispatch.
from __future__ import annotations

from dataclasses import dataclass, field
from functools import reduce, singledispatchmethod


@dataclass(frozen=True)
class Event:
    number: int = field(default=0, kw_only=True)


@dataclass(frozen=True)
class Opened(Event):
    owner: str


@dataclass(frozen=True)
class Paid(Event):
    amount: int
    why: str = ""


@dataclass(frozen=True)
class Renamed(Event):
    owner: str


@dataclass(frozen=True)
class Closed(Event):
    pass


class RuleBroken(Exception):
    def __init__(self, event, reason):
        super().__init__(f"{type(event).__name__}: {reason}")
        self.event = event


@dataclass
class State:
    owner: str | None = None
    balance: int = 0
    closed: bool = False
    seen: int = 0

    @singledispatchmethod
    def apply(self, event):
        raise NotImplementedError(f"unknown event {event!r}")

    @apply.register
    def _(self, event: Opened):
        if self.owner is not None:
            raise RuleBroken(event, "open already")
        self.owner = event.owner

    @apply.register
    def _(self, event: Paid):
        if self.closed:
            raise RuleBroken(event, "closed")
        if self.balance + event.amount < 0:
            raise RuleBroken(event, f"{-event.amount} wanted, {self.balance} there")
        self.balance += event.amount

    @apply.register
    def _(self, event: Renamed):
        self.owner = event.owner

    @apply.register
    def _(self, event: Closed):
        if self.balance:
            raise RuleBroken(event, f"{self.balance} left")
        self.closed = True

    def step(self, event):
        self.apply(event)
        self.seen += 1
        return self


class Store:
    def __init__(self):
        self.events = []

    def state(self, upto=None):
        return reduce(State.step, self.events[:upto], State())

    def add(self, event):
        self.state().step(event)
        object.__setattr__(event, "number", len(self.events) + 1)
        self.events.append(event)

    def undo(self):
        return self.events.pop()


store = Store()
for event in (Opened("Ann"), Paid(100, "wages"), Paid(-30, "shoes"), Opened("Bob"), Paid(-300), Renamed("Anna"), Closed(),
              "nonsense", Paid(-70), Closed(), Paid(5)):
    try:
        store.add(event)
        print("ok     ", event)
    except RuleBroken as error:
        print("refused", error, "|", error.event)
    except (NotImplementedError, AttributeError) as error:
        print("refused", type(error).__name__, error)
for upto in range(0, len(store.events) + 1, 2):
    print(upto, store.state(upto))
print(store.undo(), store.undo(), store.state(), sep="\n")
print(sum(e.amount for e in store.events if isinstance(e, Paid)), Paid(1) == Paid(1), Paid(1) == Paid(2), hash(Paid(1)) == hash(Paid(1)))
try:
    store.events[0].owner = "Eve"
except AttributeError as error:
    print(type(error).__name__, error)
