# Filter by pattern, line, any frame and domain; DomainFilter; inclusive and exclusive ones together.
from tracemalloc import BaseFilter, DomainFilter, Filter, Snapshot

ROWS = [
    (0, 1, (("a.py", 2), ("b.py", 4)), 2),
    (0, 2, (("a.py", 5), ("b.py", 4)), 2),
    (1, 4, (("b.py", 1),), 1),
    (2, 8, (("<unknown>", 0),), 1),
    (0, 16, (("lib/a.pyc", 2), ("c.py", 9)), 2),
]
snapshot = Snapshot(ROWS, 2)


def sizes(*filters):
    return [trace.size for trace in snapshot.filter_traces(filters).traces]


print(sizes(), sizes(Filter(True, "a.py")), sizes(Filter(False, "a.py")))
print(sizes(Filter(True, "*a.py")), sizes(Filter(True, "a.py", 5)), sizes(Filter(False, "a.py", 5)))
print(sizes(Filter(True, "b.py", all_frames=True)), sizes(Filter(False, "b.py", all_frames=True)))
print(sizes(Filter(True, "*", domain=1)), sizes(Filter(False, "b.py", domain=1)), sizes(Filter(False, "*", domain=0)))
print(sizes(DomainFilter(True, 0)), sizes(DomainFilter(False, 0)), sizes(DomainFilter(True, 2)))
print(sizes(Filter(True, "a.py"), Filter(True, "b.py")), sizes(Filter(True, "?.py"), Filter(False, "b.py")))
print(sizes(Filter(True, "*"), DomainFilter(False, 2), Filter(False, "a.py", 2)))
print(Filter(True, "x.pyc").filename_pattern, Filter(True, "x.py").lineno, DomainFilter(True, 3).domain)
for wrong in (Filter(True, "x"), None):
    try:
        snapshot.filter_traces(wrong)
    except TypeError as error:
        print(error)
try:
    BaseFilter(True)._match(ROWS[0])
except NotImplementedError as error:
    print(repr(error))
