import gc

class Node(dict):
    def __del__(self):
        print("freed", self["name"])

a = Node(name="a")
b = Node(name="b")
a["other"] = b
b["other"] = a
del a
del b
print("names are gone")
print(gc.collect(), "objects found")
