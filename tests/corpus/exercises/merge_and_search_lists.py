# Exercise: searching and merging sorted lists by hand, counted comparisons, checked against the library.
import bisect
import heapq
import random
from functools import total_ordering


@total_ordering
class Counted:
    comparisons = 0

    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        Counted.comparisons += 1
        return self.value == other.value

    def __lt__(self, other):
        Counted.comparisons += 1
        return self.value < other.value

    def __repr__(self):
        return str(self.value)


def binary_search(items, wanted):
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low if low < len(items) and items[low] == wanted else -1


def merge(a, b):
    result, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        if b[j] < a[i]:
            result.append(b[j])
            j += 1
        else:
            result.append(a[i])
            i += 1
    return result + a[i:] + b[j:]


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    return merge(merge_sort(items[:middle]), merge_sort(items[middle:]))


def median_of_two(a, b):
    both = list(heapq.merge(a, b))
    middle = len(both) // 2
    return both[middle] if len(both) % 2 else (both[middle - 1] + both[middle]) / 2


rng = random.Random(11)
numbers = [rng.randrange(1000) for _ in range(64)]
for sort in (sorted, merge_sort):
    Counted.comparisons = 0
    result = [c.value for c in sort([Counted(n) for n in numbers])]
    print(sort.__name__, Counted.comparisons, result == sorted(numbers))
ordered = sorted(set(numbers))
for wanted in (ordered[0], ordered[-1], ordered[17], -5, 5000):
    Counted.comparisons = 0
    at = binary_search([Counted(n) for n in ordered], Counted(wanted))
    left = bisect.bisect_left(ordered, wanted)
    print(wanted, at, left if left < len(ordered) and ordered[left] == wanted else -1, Counted.comparisons)
grades = [bisect.bisect([60, 70, 80, 90], score) for score in (33, 99, 77, 70, 89, 90, 100)]
print("".join("FDCBA"[g] for g in grades))
print(median_of_two([1, 3, 8], [2, 4]), median_of_two([1, 2], [3, 4]), median_of_two([], [7]))
print(merge_sort("merge sort"), merge([1, 1, 2], [1, 3]))
pairs = [("b", 1), ("a", 1), ("c", 0), ("a", 0)]
print(sorted(pairs, key=lambda p: p[1]), sorted(pairs, key=lambda p: p[0], reverse=True))
try:
    merge_sort([3, "x", 1])
except TypeError as error:
    print(error)
