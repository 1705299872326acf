# Each line of the program with the bytes and blocks that it asked for and that are still alive.
import tracemalloc

tracemalloc.start()
empty_slots = [None] * 1000
numbers = list(range(1000, 2000))
squares = {number: number * number for number in range(500)}
text = "x" * 5000
zeros = bytes(600)
row = (empty_slots, numbers, squares)
halves = [number / 2 for number in range(40)]
power = 2**10000
snapshot = tracemalloc.take_snapshot()
own = snapshot.filter_traces([tracemalloc.Filter(True, __file__)])
for statistic in sorted(own.statistics("lineno"), key=lambda each: each.traceback[0].lineno):
    print(statistic.traceback[0].lineno, statistic.size, statistic.count)
