# A list that changes under its own iterator, sort or search: what happens is defined.
numbers = [1, 2, 3, 4, 5, 6]
for number in numbers:
    if number % 2 == 0:
        numbers.remove(number)
print(numbers)
numbers = [1, 2, 3]
for number in numbers:
    if len(numbers) < 10:
        numbers.append(number * 10)
print(numbers)
numbers = [1, 2, 3, 4]
walk = iter(numbers)
print(next(walk), next(walk))
numbers.clear()
print(list(walk))
numbers.extend([7, 8, 9])
print(list(walk))
numbers = [3, 1, 2]
def spoil(value):
    numbers.append(value)
    return value
try:
    numbers.sort(key=spoil)
except ValueError as error:
    print(error, numbers)
def peek(value):
    print(numbers, end=" ")
    return -value
numbers.sort(key=peek)
print(numbers)
class Sneaky:
    def __init__(self, owner): self.owner = owner
    def __eq__(self, other):
        self.owner.clear()
        return False
items = []
items.extend([Sneaky(items), Sneaky(items), 3])
print(3 in items, items)
items.extend([Sneaky(items), 1, 2])
try:
    items.remove(2)
except ValueError as error:
    print(error, items)
back = reversed([1, 2, 3])
print(next(back), back.__length_hint__(), list(back), list(back))
pairs = [1, 2, 3]
del pairs[0:2], pairs[0:]
print(pairs, [i for i in [1, 2, 3] if i != 2])
class Failing:
    def __init__(self, rank): self.rank = rank
    def __lt__(self, other):
        if other.rank == 3: raise RuntimeError("cannot compare")
        return self.rank < other.rank
failing = [Failing(r) for r in (2, 4, 1, 3, 5)]
try:
    failing.sort()
except RuntimeError as error:
    print(error, sorted(f.rank for f in failing))
walk = iter([1, 2, 3]); next(walk)
print(walk.__reduce__()[1:], walk.__length_hint__(), walk.__setstate__(0), list(walk))
nested = [1]; nested.append(nested); print(nested, nested[1][1][0], nested == nested)
other = [1]; other.append(other)
try:
    print(nested == other)
except RecursionError as error:
    print(error)
