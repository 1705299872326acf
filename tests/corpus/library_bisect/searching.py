# bisect: where a value belongs in a sorted list.
import bisect

data = [1, 3, 3, 5]
for value in (0, 1, 2, 3, 4, 5, 6):
    print(value, bisect.bisect_left(data, value), bisect.bisect_right(data, value), bisect.bisect(data, value, 1, 3))
bisect.insort(data, 4)
bisect.insort_left(data, 3.0)
print(data, bisect.bisect(["a", "BB", "ccc"], 2, key=len), bisect.bisect_left([(1, "x"), (2, "y")], 2, key=lambda pair: pair[0]))
words = ["fig", "apple"]
words.sort(key=len)
bisect.insort(words, "pear", key=len)
print(words, "FDCBA"[bisect.bisect([60, 70, 80, 90], 85)])
for attempt in (lambda: bisect.bisect([1], "a"), lambda: bisect.bisect(5, 1), lambda: bisect.bisect([1], 1, -1), lambda: bisect.insort((1,), 2)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
