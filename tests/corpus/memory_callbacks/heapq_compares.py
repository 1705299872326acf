# How often the items of a heap are held while heapq compares them, with and without a key function.
import heapq
from sys import getrefcount


class Item:
    def __init__(self, number):
        self.number = number

    def __lt__(self, other):
        print("lt", getrefcount(self), getrefcount(other), end="; ")
        return self.number < other.number

    def __eq__(self, other):
        print("eq", getrefcount(self), getrefcount(other), end="; ")
        return self.number == other.number


def number(item):
    print("key", getrefcount(item), end="; ")
    return item.number


def made():
    return [Item(3), Item(1), Item(2)]


for name, run in {
    "smallest": lambda: heapq.nsmallest(2, made()),
    "smallest by key": lambda: heapq.nsmallest(2, made(), key=number),
    "largest": lambda: heapq.nlargest(2, made()),
    "largest by key": lambda: heapq.nlargest(2, made(), key=number),
    "one": lambda: heapq.nsmallest(1, made()),
    "one by key": lambda: heapq.nlargest(1, made(), key=number),
    "all by key": lambda: heapq.nsmallest(5, made(), key=number),
    "of an iterator": lambda: heapq.nsmallest(2, iter(made()), key=number),
    "merge": lambda: list(heapq.merge([Item(1)], [Item(2)], [Item(0)])),
    "merge by key": lambda: list(heapq.merge([Item(1)], [Item(2)], [Item(0)], key=number)),
    "merge backwards": lambda: list(heapq.merge([Item(1)], [Item(2)], reverse=True)),
    "heapify": lambda: heapq.heapify(made()),
}.items():
    print(name, end=": ")
    run()
    print()
