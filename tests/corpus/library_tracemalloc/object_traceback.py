# Where an object was made: one frame by default, as many as asked for at most; format shows the lines.
import tracemalloc

tracemalloc.start(3)


class Leaf:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name


def make(depth):
    return make(depth - 1) if depth else Leaf("deep")


leaf = make(5)
traceback = tracemalloc.get_object_traceback(leaf)
print(len(traceback), traceback.total_nframe, [frame.lineno for frame in traceback])
for lines in (traceback.format(), traceback.format(limit=1), traceback.format(limit=-2),
              traceback.format(limit=2, most_recent_first=True)):
    print([line.rpartition('"')[2] for line in lines])
print(tracemalloc.get_object_traceback(Leaf)[0].lineno, tracemalloc.get_object_traceback(7))
print(traceback[0].lineno, traceback[-1].lineno, traceback[0] == traceback[1], traceback[0] in traceback)
