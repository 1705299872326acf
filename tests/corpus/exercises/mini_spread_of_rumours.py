# Exercise: how a rumour spreads through a graph of friends: breadth first, days, components, bridges.
from collections import defaultdict, deque

FRIENDS = """
ann: bob cid
bob: dan
cid: dan eve
eve: fay
gus: hal
ida:
"""


def read(text):
    graph = defaultdict(set)
    for line in text.split("\n"):
        name, colon, others = line.partition(":")
        if not colon:
            continue
        graph[name.strip()]
        for other in others.split():
            graph[name].add(other)
            graph[other].add(name)
    return dict(graph)


def spread(graph, start):
    day = {start: 0}
    queue = deque([start])
    while queue:
        person = queue.popleft()
        for friend in sorted(graph[person]):
            if friend not in day:
                day[friend] = day[person] + 1
                queue.append(friend)
    return day


def components(graph):
    left = set(graph)
    while left:
        found = set(spread(graph, min(left)))
        yield sorted(found)
        left -= found


def bridges(graph):
    def without(a, b):
        return {p: {q for q in friends if {p, q} != {a, b}} for p, friends in graph.items()}

    edges = sorted({tuple(sorted((a, b))) for a, friends in graph.items() for b in friends})
    whole = sum(1 for _ in components(graph))
    return [edge for edge in edges if sum(1 for _ in components(without(*edge))) > whole]


graph = read(FRIENDS)
for person in sorted(graph):
    print(f"{person}: {', '.join(sorted(graph[person])) or '(nobody)'}")
for start in ("ann", "fay", "ida"):
    by_day = defaultdict(list)
    for person, day in spread(graph, start).items():
        by_day[day].append(person)
    print(start, dict(by_day))
print(list(components(graph)))
print(bridges(graph))
degrees = {person: len(friends) for person, friends in graph.items()}
most = max(degrees.values())
print("most friends:", sorted(p for p, n in degrees.items() if n == most), "average:",
      round(sum(degrees.values()) / len(degrees), 3))
try:
    spread(graph, "zoe")
except KeyError as error:
    print("unknown:", error)
