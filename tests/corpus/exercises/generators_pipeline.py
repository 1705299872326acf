# Pipelines of generators: reading, filtering, grouping, windows, merging, batching, coroutines that collect.
import itertools
from contextlib import contextmanager

LOG = """09:01 INFO start
09:02 WARN disk 81
09:03 INFO user ann
09:05 ERROR disk 97
bad line
09:06 INFO user bob
09:09 ERROR net 12"""


def lines(text):
    for number, line in enumerate(text.splitlines(), 1):
        yield number, line
def parse(source):
    for number, line in source:
        try:
            time, level, *rest = line.split()
            hours, minutes = map(int, time.split(":"))
        except ValueError as error:
            yield number, None, f"skipped: {error}"
        else:
            yield number, hours * 60 + minutes, (level, *rest)
def valid(source): return (entry for entry in source if entry[1] is not None)
def windows(source, size):
    window = []
    for item in source:
        window.append(item)
        if len(window) == size:
            yield tuple(window)
            window.pop(0)
def batches(source, size):
    iterator = iter(source)
    while batch := list(itertools.islice(iterator, size)):
        yield batch
def merge(*sources):
    heads = [[item, source] for source in map(iter, sources) for item in itertools.islice(source, 1)]
    while heads:
        head = min(heads, key=lambda h: h[0])
        yield head[0]
        for item in itertools.islice(head[1], 1):
            head[0] = item
            break
        else:
            heads.remove(head)
def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return count
        total, count = total + value, count + 1
        average = total / count
def grep(pattern, target):
    while True:
        line = yield
        if pattern in line:
            target.send(line)
def collect(into):
    try:
        while True: into.append((yield))
    except GeneratorExit:
        into.append("closed")
        raise
@contextmanager
def started(*generators):
    for generator in generators: next(generator)
    try: yield generators
    finally:
        for generator in generators: generator.close()


for entry in parse(lines(LOG)): print(entry)
times = [minute for _, minute, _ in valid(parse(lines(LOG)))]
print(times, [b - a for a, b in windows(times, 2)], list(windows("abcd", 3)), list(batches(range(7), 3)))
print({level: [rest for _, _, (l, *rest) in valid(parse(lines(LOG))) if l == level] for level in ("INFO", "ERROR")})
print(list(merge([1, 4, 7], [2, 4, 8], [], [0, 9])), list(itertools.islice(merge(itertools.count(0, 3), itertools.count(1, 5)), 8)))
a = averager(); next(a)
print([a.send(x) for x in (10, 20, 60)])
try: a.send(None)
except StopIteration as stop: print("count", stop.value)
found = []
collector = collect(found); searcher = grep("disk", collector)
with started(collector, searcher):
    for line in LOG.splitlines(): searcher.send(line)
print(found)
def chain(*sources):
    for source in sources: yield from source
def tree(n): return (yield n) if n == 0 else (yield from chain(tree(n - 1), [n], tree(n - 1)))
print(list(tree(3)), sum(1 for _ in tree(8)), [k + str(len(list(g))) for k, g in itertools.groupby("aaabccd")], list(itertools.accumulate([1, 2, 3], lambda x, y: x * y)))
print(list(itertools.chain.from_iterable(["ab", "cd"])), list(itertools.zip_longest("abc", [1], fillvalue="-")), [*itertools.takewhile(str.isdigit, "12a3")], [*itertools.dropwhile(str.isdigit, "12a3")], [*itertools.pairwise("abcd")], [*itertools.compress("abcd", [1, 0, 1])], list(itertools.product("ab", repeat=2))[1], list(itertools.combinations("abcd", 3))[-1])
