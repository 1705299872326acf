# What class statements, functions and instances ask for, block by block.
import tracemalloc

tracemalloc.start()


class Plain:
    unit = 3

    def method(self):
        pass

    @property
    def value(self):
        return 1


class Slotted:
    __slots__ = ("left", "right")


class Problem(Exception):
    pass


instance = Plain()
instance.first = instance
slotted = Slotted()
slotted.left = slotted
adder = lambda left, right=2: left + right
snapshot = tracemalloc.take_snapshot()
blocks = {}
for trace in snapshot.traces:
    frame = trace.traceback[0]
    if frame.filename == __file__:
        blocks.setdefault(frame.lineno, []).append(trace.size)
for line in sorted(blocks):
    print(line, sorted(blocks[line]))
