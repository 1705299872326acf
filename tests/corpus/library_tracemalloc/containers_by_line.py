# Growth of lists, dicts, sets, deques and bytearrays, as the allocator is asked.
import collections
import tracemalloc

tracemalloc.start()
appended = []
for number in range(100):
    appended.append(number)
counted = {}
for number in range(50):
    counted[number] = number
letters = set("hello world")
frozen = frozenset(range(30))
queue = collections.deque(range(1000))
groups = collections.defaultdict(list)
for number in range(20):
    groups[number % 5].append(number)
buffer = bytearray(1000)
for number in range(100):
    buffer.append(1)
rows = [[0] * 10 for _ in range(10)]
wide = "\u1234" * 700
ordered = sorted(appended, reverse=True)
merged = {**counted, "x": 1}
snapshot = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, __file__)])
for statistic in sorted(snapshot.statistics("lineno"), key=lambda each: each.traceback[0].lineno):
    print(statistic.traceback[0].lineno, statistic.size, statistic.count)
