# Greedy and exact scheduling: intervals, meeting rooms, topological builds, deadlines, bin packing, stable matching.
import heapq
from itertools import combinations


def most_meetings(meetings):
    chosen, end = [], float("-inf")
    for name, start, stop in sorted(meetings, key=lambda m: m[2]):
        if start >= end: chosen.append(name); end = stop
    return chosen
def rooms(meetings):
    busy, free, plan, made = [], [], {}, 0
    for name, start, stop in sorted(meetings, key=lambda m: (m[1], m[2])):
        while busy and busy[0][0] <= start: heapq.heappush(free, heapq.heappop(busy)[1])
        if free: room = heapq.heappop(free)
        else: made += 1; room = made
        plan[name] = room
        heapq.heappush(busy, (stop, room))
    return made, plan
def merged(spans):
    out = []
    for start, stop in sorted(spans):
        if out and start <= out[-1][1]: out[-1] = (out[-1][0], max(out[-1][1], stop))
        else: out.append((start, stop))
    return out
def gaps(spans, low, high):
    at = low
    for start, stop in merged(spans):
        if start > at: yield at, min(start, high)
        at = max(at, stop)
    if at < high: yield at, high
def build_order(needs):
    left = {job: set(before) for job, before in needs.items()}
    for before in list(left.values()):
        for job in before: left.setdefault(job, set())
    stages = []
    while left:
        ready = sorted(job for job, before in left.items() if not before)
        if not ready: raise ValueError(f"cycle among {sorted(left)}")
        stages.append(ready)
        left = {job: before - set(ready) for job, before in left.items() if job not in ready}
    return stages
def deadlines(jobs):
    slots = {}
    for name, deadline, profit in sorted(jobs, key=lambda j: -j[2]):
        for day in range(deadline, 0, -1):
            if day not in slots: slots[day] = (name, profit); break
    return [slots[d][0] for d in sorted(slots)], sum(p for _, p in slots.values())
def pack(sizes, capacity):
    bins = []
    for size in sorted(sizes, reverse=True):
        if size > capacity: raise ValueError(f"{size} does not fit")
        for b in bins:
            if sum(b) + size <= capacity: b.append(size); break
        else: bins.append([size])
    return bins
def fair_split(numbers):
    total, best = sum(numbers), None
    for k in range(len(numbers) // 2 + 1):
        for part in combinations(range(len(numbers)), k):
            one = sum(numbers[i] for i in part)
            if best is None or abs(total - 2 * one) < best[0]: best = abs(total - 2 * one), [numbers[i] for i in part]
    return best
def stable(men, women):
    free, next_choice, engaged = sorted(men, reverse=True), dict.fromkeys(men, 0), {}
    while free:
        man = free.pop()
        woman = men[man][next_choice[man]]
        next_choice[man] += 1
        rival = engaged.get(woman)
        if rival is None: engaged[woman] = man
        elif women[woman].index(man) < women[woman].index(rival): engaged[woman] = man; free.append(rival)
        else: free.append(man)
    return dict(sorted(engaged.items()))


MEETINGS = [("a", 1, 4), ("b", 3, 5), ("c", 0, 6), ("d", 5, 7), ("e", 3, 9), ("f", 5, 9), ("g", 6, 10), ("h", 8, 11)]
print(most_meetings(MEETINGS), rooms(MEETINGS), merged([(s, e) for _, s, e in MEETINGS[:2]] + [(20, 25)]), list(gaps([(2, 3), (5, 8), (7, 9)], 0, 12)), list(gaps([], 1, 2)))
print(build_order({"app": {"lib", "ui"}, "ui": {"lib", "icons"}, "lib": set(), "docs": ()}))
for needs in ({"a": {"b"}, "b": {"a"}}, {"x": {"x"}}, {}):
    try: print(build_order(needs))
    except ValueError as error: print(error)
print(deadlines([("a", 2, 100), ("b", 1, 19), ("c", 2, 27), ("d", 1, 25), ("e", 3, 15)]), pack([5, 7, 5, 2, 4, 2, 5, 1, 6], 10), fair_split([8, 7, 6, 5, 4]), fair_split([10, 1]))
print(stable({"A": "XYZ", "B": "YXZ", "C": "XYZ"}, {"X": "BAC", "Y": "ABC", "Z": "ABC"}))
try: pack([11], 10)
except ValueError as error: print(error)
