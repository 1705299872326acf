# Traced memory by line: lists, dicts, texts, instances; peaks, resets, nested tracebacks, filters.
import tracemalloc

def traced():
    return tracemalloc.get_traced_memory()[0]

tracemalloc.start(5)
base = traced()
def delta(make):
    before = traced()
    kept = make()
    after = traced()
    del kept
    return after - before, traced() - before
for _ in range(2):
    row = []
    for make in (lambda: [0] * 1000, lambda: {}, lambda: {1: 2}, lambda: dict.fromkeys(range(100)),
            lambda: set(range(100)), lambda: bytes(1000), lambda: bytearray(1000),
             lambda: "x" * 500 + str(base)[:0], lambda: 2 ** 1000, lambda: (1,) * 30, lambda: object(),
             lambda: type("A", (), {}).__name__, lambda: [[] for _ in range(10)], lambda: 1.5 * base,
             lambda: list(range(1000)), lambda: range(1000), lambda: iter([1]), lambda: (x for x in ())):
        row.append(delta(make))
    print(row)
tracemalloc.clear_traces()
print(tracemalloc.get_traced_memory(), tracemalloc.is_tracing(), tracemalloc.get_traceback_limit())
def outer():
    return inner()
def inner():
    return [None] * 10000
kept = outer()
trace = tracemalloc.get_object_traceback(kept)
print(trace)
snap = tracemalloc.take_snapshot()
top = [each for each in snap.statistics("lineno") if each.size > 50000]
print([(each.size, each.count, each.traceback[0].lineno) for each in top])
top = [each for each in snap.statistics("traceback") if each.size > 50000]
print([(each.size, [f.lineno for f in each.traceback]) for each in top])
tracemalloc.reset_peak()
now, peak = tracemalloc.get_traced_memory()
print(now == peak)
big = [0] * 100000
del big
print(tracemalloc.get_traced_memory()[1] - peak)
print(tracemalloc.get_tracemalloc_memory() > 0)
tracemalloc.stop()
print(tracemalloc.get_traced_memory(), tracemalloc.get_object_traceback(kept))
for arg in (0, -1, 70000, "a"):
    try:
        tracemalloc.start(arg)
        print("started")
    except Exception as e:
        print(type(e).__name__, e)
