# Exercise: a warehouse: movements, first in first out costs, reorder points, a printed report.
from collections import Counter, defaultdict, deque
from decimal import Decimal
from types import MappingProxyType

MOVEMENTS = """
in  bolt 100 0.10
in  nut  200 0.05
out bolt 60
in  bolt 50  0.12
out bolt 70
out nut  250
out gear 1
in  gear 5 12.50
sell gear 2
out gear 5
in  nut -3 0.05
"""


class StockError(Exception):
    pass


class Warehouse:
    def __init__(self, reorder):
        self._lots = defaultdict(deque)
        self.reorder = MappingProxyType(dict(reorder))
        self.sold = Counter()
        self.cost = Decimal(0)

    def stock(self, item):
        return sum(count for count, _ in self._lots[item])

    def in_(self, item, count, price):
        if count <= 0:
            raise StockError(f"cannot take in {count} of {item}")
        self._lots[item].append((count, price))

    def out(self, item, count):
        if (there := self.stock(item)) < count:
            raise StockError(f"{count} {item} wanted, {there} there")
        self.sold[item] += count
        lots = self._lots[item]
        while count:
            size, price = lots.popleft()
            taken = min(size, count)
            self.cost += taken * price
            count -= taken
            if size > taken:
                lots.appendleft((size - taken, price))

    def value(self, item):
        return sum((count * price for count, price in self._lots[item]), Decimal(0))

    def to_order(self):
        return {item: 2 * least - self.stock(item) for item, least in self.reorder.items() if self.stock(item) < least}

    def handle(self, line):
        match line.split():
            case []:
                return None
            case ["in", item, count, price]:
                return self.in_(item, int(count), Decimal(price))
            case ["out", item, count]:
                return self.out(item, int(count))
            case [verb, *_]:
                raise StockError(f"what is {verb!r}?")


store = Warehouse({"bolt": 50, "nut": 100, "gear": 10})
for number, line in enumerate(MOVEMENTS.strip().splitlines(), 1):
    try:
        store.handle(line)
    except StockError as error:
        print(f"line {number}: {error}")
print(f"{'item':<6}|{'stock':>6}|{'value':>9}|{'sold':>5}")
print("-" * 6 + "+" + "+".join("-" * width for width in (6, 9, 5)))
for item in sorted(store.reorder):
    print(f"{item:<6}|{store.stock(item):>6}|{store.value(item):>9}|{store.sold[item]:>5}")
print("cost of what was sold:", store.cost, "to order:", store.to_order())
print(store.sold.most_common(), store.sold.total(), store.sold["nothing"])
try:
    store.reorder["bolt"] = 0
except TypeError as error:
    print(error)
