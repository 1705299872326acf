# Exercise: the shortest way through a maze with breadth first search, Dijkstra and A*.
import heapq
from collections import deque

MAZE = """
##########
#S..#...9#
#.#.#.#..#
#.#...##.#
#.####...#
#....#.#.#
####.#.#E#
##########
"""


class Maze:
    def __init__(self, text):
        self.rows = text.strip().splitlines()
        self.cells = {(x, y): c for y, row in enumerate(self.rows) for x, c in enumerate(row) if c != "#"}
        self.start, = (place for place, c in self.cells.items() if c == "S")
        self.goal, = (place for place, c in self.cells.items() if c == "E")

    def neighbours(self, place):
        x, y = place
        for step in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if step in self.cells:
                yield step

    def cost(self, place):
        c = self.cells[place]
        return int(c) if c.isdigit() else 1

    def draw(self, path):
        marked = set(path) - {self.start, self.goal}
        return "\n".join("".join("*" if (x, y) in marked else c for x, c in enumerate(row))
                         for y, row in enumerate(self.rows))


def walk_back(came_from, place):
    path = []
    while place is not None:
        path.append(place)
        place = came_from[place]
    return path[::-1]


def breadth_first(maze):
    came_from = {maze.start: None}
    queue = deque(came_from)
    while queue:
        place = queue.popleft()
        if place == maze.goal:
            return walk_back(came_from, place), len(came_from)
        for step in maze.neighbours(place):
            if step not in came_from:
                came_from[step] = place
                queue.append(step)
    raise ValueError("no way out")


def best_first(maze, estimate=lambda a, b: 0):
    came_from, distance = {maze.start: None}, {maze.start: 0}
    heap, done = [(0, maze.start)], set()
    while heap:
        _, place = heapq.heappop(heap)
        if place == maze.goal:
            return walk_back(came_from, place), len(done)
        if place in done:
            continue
        done.add(place)
        for step in maze.neighbours(place):
            length = distance[place] + maze.cost(step)
            if length < distance.get(step, float("inf")):
                distance[step], came_from[step] = length, place
                heapq.heappush(heap, (length + estimate(step, maze.goal), step))
    raise ValueError("no way out")


def manhattan(a, b):
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


maze = Maze(MAZE)
for name, (path, seen) in {"breadth first": breadth_first(maze), "Dijkstra": best_first(maze),
                           "A*": best_first(maze, manhattan)}.items():
    print(f"{name}: {len(path) - 1} steps, costs {sum(map(maze.cost, path[1:]))}, {seen} places seen")
    print(maze.draw(path))
try:
    breadth_first(Maze("S.#.E"))
except ValueError as error:
    print(error)
try:
    Maze("S..S.E")
except ValueError as error:
    print(error)
