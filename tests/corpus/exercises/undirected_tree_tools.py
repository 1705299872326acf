# Trees and heaps: Huffman-free heap class, union-find with Kruskal and Prim, lowest common ancestors, tree drawing.
import heapq
import itertools


class Heap:
    def __init__(self, items=(), key=lambda x: x):
        self.key, self.items = key, []
        for item in items: self.push(item)
    def push(self, item):
        self.items.append(item); i = len(self.items) - 1
        while i and self.key(self.items[i]) < self.key(self.items[(i - 1) // 2]):
            self.items[i], self.items[(i - 1) // 2] = self.items[(i - 1) // 2], self.items[i]
            i = (i - 1) // 2
    def pop(self):
        if not self.items: raise IndexError("pop from an empty heap")
        top, last = self.items[0], self.items.pop()
        if self.items:
            self.items[0] = last; i = 0
            while (child := 2 * i + 1) < len(self.items):
                if child + 1 < len(self.items) and self.key(self.items[child + 1]) < self.key(self.items[child]): child += 1
                if self.key(self.items[i]) <= self.key(self.items[child]): break
                self.items[i], self.items[child] = self.items[child], self.items[i]; i = child
        return top
    def __len__(self): return len(self.items)
    def __iter__(self):
        copy = Heap(key=self.key); copy.items = self.items[:]
        while copy: yield copy.pop()
class UnionFind:
    def __init__(self): self.parent, self.size = {}, {}
    def find(self, x):
        self.parent.setdefault(x, x); self.size.setdefault(x, 1)
        while self.parent[x] != x: self.parent[x] = x = self.parent[self.parent[x]]
        return x
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b: return False
        if self.size[a] < self.size[b]: a, b = b, a
        self.parent[b] = a; self.size[a] += self.size.pop(b)
        return True
    def groups(self):
        out = {}
        for x in list(self.parent): out.setdefault(self.find(x), []).append(x)
        return sorted(map(sorted, out.values()))
EDGES = [("A", "B", 7), ("A", "D", 5), ("B", "C", 8), ("B", "D", 9), ("B", "E", 7), ("C", "E", 5), ("D", "E", 15), ("D", "F", 6), ("E", "F", 8), ("E", "G", 9), ("F", "G", 11)]
def kruskal(edges):
    sets = UnionFind()
    return [edge for edge in sorted(edges, key=lambda e: (e[2], e)) if sets.union(*edge[:2])]
def prim(edges, start):
    near = {}
    for a, b, w in edges: near.setdefault(a, []).append((w, b)); near.setdefault(b, []).append((w, a))
    seen, heap, out = {start}, [(w, start, b) for w, b in near[start]], []
    heapq.heapify(heap)
    while heap:
        w, a, b = heapq.heappop(heap)
        if b in seen: continue
        seen.add(b); out.append((a, b, w))
        for nw, c in near[b]: heapq.heappush(heap, (nw, b, c))
    return out
TREE = {"root": ["usr", "etc", "home"], "usr": ["bin", "lib"], "home": ["ann", "bob"], "ann": ["notes"], "lib": ["python"]}
def draw(tree, node, prefix=""):
    children = tree.get(node, [])
    for i, child in enumerate(children):
        last = i == len(children) - 1
        yield prefix + ("└── " if last else "├── ") + child
        yield from draw(tree, child, prefix + ("    " if last else "│   "))
def path(tree, node, goal):
    if node == goal: return [node]
    for child in tree.get(node, []):
        if found := path(tree, child, goal): return [node] + found
    return []
def ancestor(tree, root, *nodes): return [level[0] for level in zip(*(path(tree, root, n) for n in nodes)) if len(set(level)) == 1][-1]
def levels(tree, root):
    level = [root]
    while level: yield level; level = [c for n in level for c in tree.get(n, [])]
def depth(tree, node): return 1 + max((depth(tree, c) for c in tree.get(node, [])), default=0)
def mirrored(tree): return {k: v[::-1] for k, v in tree.items()}


print(list(Heap([5, 2, 8, 1, 9, 3])), [Heap("heapsort", key=lambda c: -ord(c)).pop()], len(Heap(range(5))), list(Heap(["bbb", "a", "cc"], key=len)))
heap = [5, 1, 4]; heapq.heapify(heap); heapq.heappush(heap, 0)
print(heap, heapq.heappop(heap), heapq.heappushpop(heap, 9), heapq.heapreplace(heap, 2), heap, heapq.nlargest(2, [3, 9, 1]), heapq.nsmallest(2, "heap", key=ord), list(heapq.merge([1, 4], [2, 3], [0])))
print(kruskal(EDGES), sum(w for *_, w in kruskal(EDGES)), prim(EDGES, "D"), sum(w for *_, w in prim(EDGES, "A")))
sets = UnionFind()
print([sets.union(a, b) for a, b in ("ab", "cd", "bc", "ad", "xy")], sets.groups(), sets.find("d") == sets.find("a"), sets.size[sets.find("a")])
print("root", *draw(TREE, "root"), sep="\n")
print(path(TREE, "root", "notes"), path(TREE, "root", "none"), ancestor(TREE, "root", "notes", "bob"), ancestor(TREE, "root", "python", "bin", "lib"), list(levels(TREE, "root")), depth(TREE, "root"), list(levels(mirrored(TREE), "root"))[1])
try: Heap().pop()
except IndexError as error: print(error)
try: Heap([1, "a"])
except TypeError as error: print(error)
