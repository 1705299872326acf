# WeakValueDictionary and WeakKeyDictionary let go.
import weakref
class Node:
    def __init__(self, name):
        self.name = name
values = weakref.WeakValueDictionary()
keys = weakref.WeakKeyDictionary()
group = weakref.WeakSet()
a = Node("a1")
b = Node("b1")
values["a"] = a
values["b"] = b
keys[a] = [1]
keys[b] = [b]
group.add(a)
group.add(b)
n = (len(values), len(keys), len(group))
del a
n = (len(values), len(keys), len(group))
del b
n = (len(values), len(keys), len(group))
