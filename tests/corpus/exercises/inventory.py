# A shop's stock: adding, selling, reordering, a report, and prices in cents.
from collections import Counter, defaultdict, namedtuple

Item = namedtuple("Item", "sku name price")


class OutOfStock(Exception):
    pass


class Inventory:
    def __init__(self):
        self.items = {}
        self.stock = Counter()
        self.sales = defaultdict(list)
        self.log = []

    def add(self, sku, name, price, count=0):
        if sku in self.items:
            raise ValueError(f"duplicate sku {sku}")
        self.items[sku] = Item(sku, name, price)
        self.stock[sku] += count

    def sell(self, sku, count=1):
        if sku not in self.items:
            raise KeyError(sku)
        if self.stock[sku] < count:
            raise OutOfStock(f"{self.items[sku].name}: {self.stock[sku]} left, {count} wanted")
        self.stock[sku] -= count
        amount = self.items[sku].price * count
        self.sales[sku].append((count, amount))
        self.log.append(f"sold {count} x {self.items[sku].name}")
        return amount

    def restock(self, **counts):
        for sku, count in counts.items():
            self.stock[sku] += count
            self.log.append(f"restocked {sku} by {count}")

    def low(self, limit=3):
        return sorted(sku for sku in self.items if self.stock[sku] < limit)

    def report(self):
        width = max(len(item.name) for item in self.items.values())
        lines = []
        for sku, item in sorted(self.items.items(), key=lambda pair: -self.revenue(pair[0])):
            lines.append(f"{item.name:<{width}} {self.stock[sku]:>4} {self.revenue(sku) / 100:>10,.2f}")
        return "\n".join(lines)

    def revenue(self, sku):
        return sum(amount for _, amount in self.sales[sku])


shop = Inventory()
shop.add("a1", "apple", 35, 100)
shop.add("b2", "bread", 249, 5)
shop.add("c3", "cheese wheel", 4_950, 1)
print(shop.sell("a1", 30), shop.sell("b2", 4), shop.sell("c3"))
for sku, count in (("c3", 1), ("z9", 1), ("b2", 2), ("b2", 1)):
    try:
        print("ok", shop.sell(sku, count))
    except OutOfStock as error:
        print("out of stock:", error)
    except KeyError as error:
        print("unknown:", error)
try:
    shop.add("a1", "again", 1)
except ValueError as error:
    print(error)
print(shop.low(), shop.stock.most_common(2), sum(shop.stock.values()))
shop.restock(c3=2, b2=10)
print(shop.low(), shop.low(limit=20))
print(shop.report())
print(*shop.log, sep="; ")
print(shop.items["a1"]._replace(price=40), shop.items["a1"]._asdict(), Item._fields)
