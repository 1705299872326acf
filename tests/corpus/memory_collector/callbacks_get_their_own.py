# Each call of a function in gc.callbacks gets a text of its own; the dict is one for all, and counts during the call
import gc
import sys

kept = []


def first(phase, info):
    print("first", phase, sys.getrefcount(phase), sys.getrefcount(info), sorted(info.items()), gc.is_tracked(info))
    kept.append((phase, info))


def second(phase, info):
    print("second", phase, sys.getrefcount(info), info is kept[-1][1], phase is kept[-1][0])


gc.callbacks.append(first)
gc.collect(0)
gc.callbacks.append(second)
gc.collect(1)
gc.callbacks.clear()
print(sys.getrefcount(kept[0][1]), sys.getrefcount(kept[-1][0]), kept[0][1] is kept[1][1])
