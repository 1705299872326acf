# IntEnum, unique and functional enumerations; a dict keyed by members.
from enum import Enum, IntEnum, unique

@unique
class Level(IntEnum):
    LOW = 1
    HIGH = 2

Fruit = Enum("Fruit", ["APPLE", "PEAR"])
apple = Fruit.APPLE
prices = {Fruit.APPLE: [1], Level.LOW: [2]}
price = prices[Fruit(1)]
cheap = prices[1]
levels = sorted(Level, reverse=True)
high = max(Level)
names = Fruit._member_names_
del prices
