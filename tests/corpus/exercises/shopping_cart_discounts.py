# Exercise: a shopping cart with strategies for discounts, a receipt, and an undo list.
from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Protocol


class Item(NamedTuple):
    name: str
    price: float
    category: str = "other"


@dataclass(frozen=True)
class Line:
    item: Item
    count: int = 1

    @property
    def total(self) -> float:
        return self.item.price * self.count


class Discount(Protocol):
    def __call__(self, lines: Iterable[Line]) -> tuple[str, float]: ...


def percent(rate: float, category: str | None = None) -> Discount:
    def apply(lines):
        base = sum(line.total for line in lines if category in (None, line.item.category))
        return f"{rate:.0%} off {category or 'everything'}", base * rate
    return apply


def three_for_two(name: str) -> Discount:
    def apply(lines):
        free = sum(line.count // 3 * line.item.price for line in lines if line.item.name == name)
        return f"3 for 2 on {name}", free
    return apply


class Threshold:
    def __init__(self, at, amount):
        self.at, self.amount = at, amount

    def __call__(self, lines):
        total = sum(line.total for line in lines)
        return f"{self.amount} off from {self.at}", self.amount if total >= self.at else 0.0


@dataclass
class Cart:
    lines: dict[str, Line] = field(default_factory=dict)
    _undo: list[Callable[[], None]] = field(default_factory=list, repr=False)

    def add(self, item: Item, count: int = 1):
        before = dict(self.lines)
        self._undo.append(lambda: setattr(self, "lines", before))
        old = self.lines.get(item.name, Line(item, 0))
        self.lines[item.name] = replace(old, count=old.count + count)
        if self.lines[item.name].count <= 0:
            del self.lines[item.name]

    def undo(self):
        if not self._undo:
            raise IndexError("nothing to undo")
        self._undo.pop()()

    def receipt(self, *discounts: Discount):
        total = 0.0
        for line in self.lines.values():
            total += line.total
            yield f"{line.item.name:<14}{line.count:>3} x {line.item.price:>6.2f} = {line.total:>8.2f}"
        for discount in discounts:
            text, amount = discount(self.lines.values())
            if amount:
                total -= amount
                yield f"{text:<27}{-amount:>11.2f}"
        yield f"{'total':<27}{total:>11.2f}"


tea, mug, pen = Item("tea", 3.5, "food"), Item("mug", 7.25), Item(name="pen", price=1.1, category="office")
cart = Cart()
for item, count in ((tea, 4), (mug, 1), (pen, 7), (tea, 2), (mug, -1)):
    cart.add(item, count)
print(*cart.receipt(), sep="\n")
print(*cart.receipt(percent(0.1, "food"), three_for_two("pen"), Threshold(25, 5.0), percent(0.01)), sep="\n")
cart.undo()
cart.undo()
print(cart)
for _ in range(4):
    try:
        cart.undo()
    except IndexError as error:
        print("IndexError:", error)
print(cart.lines, Item._fields, tea._replace(price=4)._asdict())
print(Cart.__annotations__["lines"], percent.__annotations__, Line(pen) == Line(pen), hash(Line(pen)) == hash(Line(pen)))
try:
    Line(pen).count = 3
except AttributeError as error:
    print(type(error).__name__, error)
