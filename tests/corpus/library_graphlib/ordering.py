# TopologicalSorter: what must come first comes first; cycles are errors.
from graphlib import CycleError, TopologicalSorter

tasks = {"shoes": {"socks", "trousers"}, "trousers": {"pants"}, "coat": {"shirt"}}
sorter = TopologicalSorter({name: sorted(before) for name, before in tasks.items()})
print(list(sorter.static_order()))
sorter = TopologicalSorter()
sorter.add("d", "b", "c")
sorter.add("b", "a")
sorter.add("c", "a")
sorter.prepare()
while sorter:
    ready = sorter.get_ready()
    print(ready, sorter.is_active())
    sorter.done(*ready)
try:
    list(TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order())
except CycleError as error:
    print(error.args, isinstance(error, ValueError))
fresh = TopologicalSorter({"x": ["y"]})
for attempt in (fresh.get_ready, fresh.is_active, lambda: fresh.done("x"), fresh.prepare, fresh.prepare, lambda: fresh.add("z"), lambda: fresh.done("q"),
                lambda: fresh.done("x"), fresh.get_ready, lambda: fresh.done("y"), lambda: fresh.done("y")):
    try:
        print(attempt())
    except ValueError as error:
        print(error)
