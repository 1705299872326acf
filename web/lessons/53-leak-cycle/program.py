import gc
gc.disable()

class Node:
    def __init__(self, parent=None):
        self.parent = parent
        self.children = []
        self.data = bytearray(20_000)
        if parent:
            parent.children.append(self)

def tree():
    root = Node()
    Node(root)
    Node(root)

for number in range(4):
    tree()
print(gc.isenabled())
