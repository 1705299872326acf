# A snapshot goes to a file and comes back the same.
import os
import tempfile
import tracemalloc

tracemalloc.start(2)
kept = [bytes(count) for count in range(100, 110)]
snapshot = tracemalloc.take_snapshot()
path = os.path.join(tempfile.mkdtemp(), "picture")
snapshot.dump(path)
again = tracemalloc.Snapshot.load(path)
print(again.traceback_limit, len(again.traces) == len(snapshot.traces), again.traces == snapshot.traces)
only = [tracemalloc.Filter(True, __file__, 7)]
print([(each.size, each.count) for each in again.filter_traces(only).statistics("filename")])
