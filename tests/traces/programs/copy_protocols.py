# Shallow and deep copies of an object with hooks, of a cycle and of shared parts.
import copy

class Tree:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = []
    def add(self, name):
        child = Tree(name, self)
        self.children.append(child)
        return child

class Handle:
    def __init__(self, target):
        self.target = target
    def __copy__(self):
        return Handle(self.target)
    def __reduce__(self):
        return Handle, (self.target,)

root = Tree(["root"])
leaf = root.add(["leaf"])
shallow = copy.copy(root)
shared = shallow.children is root.children
deep = copy.deepcopy(root)
own = deep.children[0].parent is deep
handle = Handle(leaf)
other = copy.copy(handle)
full = copy.deepcopy(handle)
leaf.children = None
del root
deep = None
