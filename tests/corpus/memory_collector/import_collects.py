# An import allocates: the collections that come by it find the program's own garbage, and make what it keeps older.
import gc


class Node:
    def __del__(self):
        print("dies", self.name)


def ring(name):
    node = Node()
    node.name, node.me = name, node


gc.callbacks.append(lambda phase, info: print(phase, info["generation"]))
ring("before math")
import math
print("math is here")
ring("before dataclasses")
import dataclasses
print("dataclasses is here", gc.get_count()[1:])
import dataclasses
import math
print("once is enough")
gc.callbacks.clear()
