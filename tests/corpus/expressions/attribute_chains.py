# Attributes, calls and subscripts chain from left to right.
class Node:
    def __init__(self, value, child=None):
        self.value, self.child = value, child

    def add(self, n):
        self.value += n
        return self

    def __getitem__(self, key):
        return self.child if key == 0 else self


tree = Node(1, Node(2, Node(3)))
print(tree.child.child.value, tree[0][0].add(10).add(5)[1].value, tree.add(1)[0].child[2].value)
print("a,b;c,d".split(";")[1].split(",")[-1].upper().center(5, "*"))
try:
    tree.child.child.child.value
except AttributeError as error:
    print(error)
