# deepcopy keeps the shape of a graph of objects.
import copy


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []


a, b = Node("a"), Node("b")
a.links += [b, a]
b.links.append(a)
twin = copy.deepcopy(a)
print(twin.name, twin is a, twin.links[1] is twin, twin.links[0].links[0] is twin, twin.links[0] is b)
shallow = copy.copy(a)
print(shallow.links is a.links, shallow.links[1] is a)
memo = {}
first, second = copy.deepcopy(a, memo), copy.deepcopy(b, memo)
print(first.links[0] is second, len(memo) > 2)
