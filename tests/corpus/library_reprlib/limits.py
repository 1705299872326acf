# reprlib: representations that stay short.
import reprlib

print(reprlib.repr(list(range(20))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(9)}), reprlib.repr(set(range(9))), reprlib.repr(10 ** 60))
own = reprlib.Repr()
own.maxlist, own.maxstring, own.maxlevel = 2, 9, 2
print(own.repr([1, 2, 3]), own.repr("abcdefghijkl"), own.repr([[[1]]]), own.repr((1, 2, 3, 4, 5, 6, 7)), own.repr(frozenset({1})))


class Node:
    def __init__(self):
        self.children = []

    @reprlib.recursive_repr(fillvalue="<...>")
    def __repr__(self):
        return f"Node({self.children!r})"


node = Node()
node.children.append(node)
print(node)
