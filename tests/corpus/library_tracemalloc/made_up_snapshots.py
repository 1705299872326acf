# Grouping of given traces by line, file and traceback, cumulative and not.
from tracemalloc import Snapshot, Traceback

ROWS = [
    (0, 10, (("a.py", 2), ("b.py", 4)), 2),
    (0, 10, (("a.py", 2), ("b.py", 4)), 2),
    (0, 2, (("a.py", 5), ("b.py", 4)), 2),
    (1, 66, (("b.py", 1),), 1),
    (2, 7, (("<unknown>", 0),), 1),
    (0, 3, (("a.py", 2), ("c.py", 9)), 2),
]
snapshot = Snapshot(ROWS, 2)
for key in ("lineno", "filename", "traceback"):
    print(key)
    for statistic in snapshot.statistics(key):
        print("  ", statistic, [str(frame) for frame in statistic.traceback])
for key in ("lineno", "filename"):
    print(key, "cumulative")
    for statistic in snapshot.statistics(key, True):
        print("  ", statistic)
for arguments in (("size",), ("traceback", True), (["x"],)):
    try:
        snapshot.statistics(*arguments)
    except ValueError as error:
        print(error)
print(snapshot.traces[0] in snapshot.traces, snapshot.traces[1:3] == (snapshot.traces[1], snapshot.traces[2]))
print(Traceback((("a", 1),)) < Traceback((("a", 2),)), Traceback((("a", 1),)) == Traceback((("a", 1),), 4))
