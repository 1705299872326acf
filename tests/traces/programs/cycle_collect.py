import gc
class Node:
    def __init__(self, name):
        self.name = name
        self.peer = None
deaths = []
class Loud(Node):
    def __del__(self):
        deaths.append(self.name)
a = Node("a"); b = Node("b")
a.peer = b; b.peer = a
c = Loud("c"); c.peer = c
del a
found = gc.collect()
del b, c
found = gc.collect()
d = Loud("d")
d = None
