# A binary search tree with iteration, deletion, ranges, and a drawing.
class Tree:
    class Node:
        def __init__(self, key, value):
            self.key, self.value, self.left, self.right = key, value, None, None
    def __init__(self, pairs=()):
        self.root, self.count = None, 0
        for key, value in pairs:
            self[key] = value
    def _find(self, key):
        parent, node = None, self.root
        while node and node.key != key:
            parent, node = node, node.left if key < node.key else node.right
        return parent, node
    def __setitem__(self, key, value):
        parent, node = self._find(key)
        if node:
            node.value = value
            return
        self.count += 1
        new = Tree.Node(key, value)
        if parent is None: self.root = new
        elif key < parent.key: parent.left = new
        else: parent.right = new
    def __getitem__(self, key):
        node = self._find(key)[1]
        if node is None:
            raise KeyError(key)
        return node.value
    def __contains__(self, key): return self._find(key)[1] is not None
    def __len__(self): return self.count
    def __iter__(self):
        stack, node = [], self.root
        while stack or node:
            while node:
                stack.append(node)
                node = node.left
            node = stack.pop()
            yield node.key
            node = node.right
    def items(self): return ((key, self[key]) for key in self)
    def __delitem__(self, key):
        parent, node = self._find(key)
        if node is None:
            raise KeyError(key)
        if node.left and node.right:
            before, least = node, node.right
            while least.left:
                before, least = least, least.left
            node.key, node.value = least.key, least.value
            parent, node = before, least
        child = node.left or node.right
        if parent is None: self.root = child
        elif parent.left is node: parent.left = child
        else: parent.right = child
        self.count -= 1
    def height(self, node=...):
        node = self.root if node is ... else node
        return 0 if node is None else 1 + max(self.height(node.left), self.height(node.right))
    def between(self, low, high): return [key for key in self if low <= key <= high]
    def draw(self, node=..., depth=0):
        node = self.root if node is ... else node
        if node:
            yield from self.draw(node.right, depth + 1)
            yield "    " * depth + str(node.key)
            yield from self.draw(node.left, depth + 1)
    def __repr__(self): return f"Tree({dict(self.items())})"


t = Tree((k, k * k) for k in (50, 30, 70, 20, 40, 60, 80, 35, 45))
print(t, len(t), t.height(), 40 in t, 41 in t, t[60], t.between(33, 61), min(t), max(t))
print(*t.draw(), sep="\n")
for key in (20, 30, 50, 99):
    try:
        del t[key]
        print("deleted", key, list(t), t.root.key, len(t))
    except KeyError as error:
        print("missing", error)
t[60] = "changed"
print(t[60], dict(t.items())[60], sorted(t, reverse=True) == list(t)[::-1], Tree(), list(Tree()), Tree().height())
chain = Tree((i, i) for i in range(100))
print(chain.height(), len(chain), sum(chain), chain.between(97, 200))
words = Tree()
for word in "to be or not to be that is the question".split():
    words[word] = words[word] + 1 if word in words else 1
print(words, [w for w, n in words.items() if n > 1])
