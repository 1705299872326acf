# Counter: counting, arithmetic, most common.
from collections import Counter

count = Counter("abracadabra")
print(count, count["z"], count.most_common(2), count.total(), sorted(count.elements())[:5], len(count))
other = Counter(a=1, b=5, x=-2)
print(count + other, count - other, count & other, count | other, +other, -other, count == Counter("abracadabra"), other < count)
count.update("zz")
count.subtract({"a": 3})
del count["b"]
print(count, Counter({"a": 0}) == Counter(), Counter([1, 1, 2]), Counter(), count.copy() == count)
for attempt in (lambda: Counter(5), lambda: Counter("a", "b"), lambda: Counter.fromkeys("ab"), lambda: count + {"a": 1}):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
