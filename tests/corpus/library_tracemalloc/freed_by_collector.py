# Cycles stay in the books until the collector has been.
import gc
import tracemalloc


class Node:
    def __init__(self):
        self.me = self
        self.data = bytes(1000)


def bytes_of_nodes():
    picture = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, __file__)])
    return sum(each.count for each in picture.statistics("lineno") if each.size >= 1000 * each.count > 0)


gc.disable()
tracemalloc.start()
for _ in range(50):
    Node()
print(bytes_of_nodes())
print(gc.collect() >= 50)
print(bytes_of_nodes())
