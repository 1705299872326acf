# compare_to: which lines grew between two pictures, the biggest change first.
import tracemalloc

store = {}


def fill(name, count):
    store[name] = [None] * count


tracemalloc.start()
fill("first", 1000)
fill("second", 2000)
one = tracemalloc.take_snapshot()
fill("third", 4000)
del store["second"]
text = "y" * 1234
two = tracemalloc.take_snapshot()
only = [tracemalloc.Filter(True, __file__)]
for difference in two.filter_traces(only).compare_to(one.filter_traces(only), "lineno"):
    if abs(difference.size_diff) > 1000:
        print(difference.traceback[0].lineno, difference.size, difference.size_diff, difference.count,
              difference.count_diff)
back = one.filter_traces(only).compare_to(two.filter_traces(only), "lineno")
print([(each.traceback[0].lineno, each.size_diff) for each in back if abs(each.size_diff) > 1000])
