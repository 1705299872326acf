# Breadth first, depth first, Dijkstra, topological order, components and cycles of small graphs.
from collections import deque
import heapq

ROADS = {"A": {"B": 4, "C": 2}, "B": {"C": 5, "D": 10}, "C": {"E": 3}, "D": {"F": 11}, "E": {"D": 4}, "F": {}, "G": {"H": 1}, "H": {"G": 1}}


def bfs(graph, start, goal):
    queue, came_from = deque([start]), {start: None}
    while queue:
        node = queue.popleft()
        if node == goal:
            path = []
            while node is not None:
                path.append(node)
                node = came_from[node]
            return path[::-1]
        for neighbour in graph[node]:
            if neighbour not in came_from:
                came_from[neighbour] = node
                queue.append(neighbour)
    return None


def dfs(graph, node, seen=None):
    seen = set() if seen is None else seen
    if node in seen:
        return
    seen.add(node)
    yield node
    for neighbour in sorted(graph[node]):
        yield from dfs(graph, neighbour, seen)


def dijkstra(graph, start):
    distance, heap, order = {start: 0}, [(0, start)], []
    while heap:
        d, node = heapq.heappop(heap)
        if d > distance[node]:
            continue
        order.append(node)
        for neighbour, weight in graph[node].items():
            if d + weight < distance.get(neighbour, float("inf")):
                distance[neighbour] = d + weight
                heapq.heappush(heap, (d + weight, neighbour))
    return distance, order


def topological(graph):
    state, order = {}, []
    def visit(node, trail):
        if state.get(node) == "done":
            return
        if state.get(node) == "open":
            raise ValueError("cycle: " + " > ".join(trail[trail.index(node):] + [node]))
        state[node] = "open"
        for neighbour in graph[node]:
            visit(neighbour, trail + [node])
        state[node] = "done"
        order.append(node)
    for node in graph:
        visit(node, [])
    return order[::-1]


def components(graph):
    undirected = {node: set(graph[node]) for node in graph}
    for node, neighbours in graph.items():
        for neighbour in neighbours:
            undirected[neighbour].add(node)
    left, found = set(graph), []
    while left:
        group = set(dfs(undirected, min(left)))
        found.append(sorted(group))
        left -= group
    return found


print(bfs(ROADS, "A", "F"), bfs(ROADS, "A", "G"), list(dfs(ROADS, "A")))
print(dijkstra(ROADS, "A"))
print(components(ROADS))
try:
    print(topological(ROADS))
except ValueError as error:
    print(error)
print(topological({"shirt": ["tie", "belt"], "tie": ["jacket"], "pants": ["shoes", "belt"], "belt": ["jacket"], "shoes": [], "jacket": [], "socks": ["shoes"]}))
maze = ["#########", "#S..#...#", "#.#.#.#.#", "#.#...#E#", "#########"]
grid = {(r, c): [] for r, row in enumerate(maze) for c, x in enumerate(row) if x != "#"}
for (r, c), near in grid.items():
    near.extend(p for p in ((r - 1, c), (r, c + 1), (r + 1, c), (r, c - 1)) if p in grid)
where = {maze[r][c]: (r, c) for r, c in grid if maze[r][c] in "SE"}
path = bfs(grid, where["S"], where["E"])
drawn = [list(row) for row in maze]
for r, c in path[1:-1]:
    drawn[r][c] = "*"
print(len(path), *("".join(row) for row in drawn), sep="\n")
