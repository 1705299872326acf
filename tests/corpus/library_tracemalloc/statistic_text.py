# How statistics, differences, frames, tracebacks and traces are shown.
from tracemalloc import Frame, Snapshot, Statistic, StatisticDiff, Trace, Traceback, _format_size

traceback = Traceback((("a.py", 3), ("b.py", 7)), 9)
print(repr(traceback), str(traceback), len(traceback), traceback[0], traceback[:1])
print(repr(Frame(("a.py", 3))), Frame(("a.py", 3)) < Frame(("a.py", 4)), hash(Frame(("a", 1))) == hash(("a", 1)))
print(Statistic(traceback, 2048, 3), repr(Statistic(traceback, 2048, 3)))
print(Statistic(traceback, 0, 0))
print(StatisticDiff(traceback, 10, -5000, 2, -3), repr(StatisticDiff(traceback, 10, -5000, 2, -3)))
print(StatisticDiff(traceback, 3 * 1024**2, 99 * 1024, 0, 0))
trace = Trace((0, 123456, (("c.py", 1),), 1))
print(trace, repr(trace), trace.size, trace.domain, trace.traceback)
for size in (0, 1, 99, 100, 1023, 10239, 10240, 102400, 10**6, 10**7, 10**9, 10**12, 10**15, 10**17):
    print(_format_size(size, False), _format_size(-size, True), _format_size(size, True))
snapshot = Snapshot([(0, 5, (("a.py", 1),), 1), (0, 7, (("b.py", 2),), 1)], 1)
print(snapshot.traces, snapshot.traces[0], len(snapshot.traces), snapshot.traceback_limit)
print(Statistic(traceback, 1, 1) == Statistic(traceback, 1, 1), Statistic(traceback, 1, 1) == 5)
