# A linked list with the whole sequence protocol, reversal in place, merging and cycle detection.
class Node:
    __slots__ = ("value", "next")
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for item in reversed(list(items)):
            self.push(item)
    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1
    def pop(self):
        if self.head is None:
            raise IndexError("pop from an empty list")
        node, self.head = self.head, self.head.next
        self.size -= 1
        return node.value
    def nodes(self):
        node = self.head
        while node is not None:
            yield node
            node = node.next
    def __iter__(self): return (node.value for node in self.nodes())
    def __len__(self): return self.size
    def __bool__(self): return self.head is not None
    def __repr__(self): return f"{type(self).__name__}([{', '.join(map(repr, self))}])"
    def __eq__(self, other): return isinstance(other, LinkedList) and list(self) == list(other)
    def _node(self, index):
        if isinstance(index, slice):
            raise TypeError("slices are not supported")
        if index < 0:
            index += self.size
        if not 0 <= index < self.size:
            raise IndexError(f"no item {index}")
        for i, node in enumerate(self.nodes()):
            if i == index:
                return node
    def __getitem__(self, index): return self._node(index).value
    def __setitem__(self, index, value): self._node(index).value = value
    def __delitem__(self, index):
        target = self._node(index)
        if target is self.head:
            self.head = target.next
        else:
            before = next(node for node in self.nodes() if node.next is target)
            before.next = target.next
        self.size -= 1
    def __contains__(self, value): return any(value == item for item in self)
    def __add__(self, other): return LinkedList([*self, *other]) if isinstance(other, LinkedList) else NotImplemented
    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous
        return self
    def __reversed__(self): return iter(LinkedList(self).reverse())
    def has_cycle(self):
        slow = fast = self.head
        while fast and fast.next:
            slow, fast = slow.next, fast.next.next
            if slow is fast:
                return True
        return False
def merge(a, b):
    head = tail = Node(None)
    a, b = a.head, b.head
    while a and b:
        if b.value < a.value:
            tail.next, b = Node(b.value), b.next
        else:
            tail.next, a = Node(a.value), a.next
        tail = tail.next
    tail.next = a or b
    result = LinkedList()
    result.head = head.next
    result.size = sum(1 for _ in result.nodes())
    return result


l = LinkedList("abc")
l.push("z")
print(l, len(l), l[0], l[-1], "b" in l, "q" in l, list(reversed(l)), l + LinkedList([1]), l == LinkedList("zabc"), bool(LinkedList()))
l[1] = "A"; del l[0]; del l[-1]
print(l, l.pop(), l, [*l], max(LinkedList([3, 9, 2])), sorted(LinkedList([3, 1, 2])), list(enumerate(LinkedList("xy"))))
for action in (lambda: l[5], lambda: l[0:1], lambda: LinkedList().pop(), lambda: l + [1], lambda: hash(l), lambda: l["x"], lambda: Node(1).other, lambda: LinkedList(5)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(merge(LinkedList([1, 4, 6]), LinkedList([2, 3, 7, 8])), LinkedList(range(5)).reverse())
loop = LinkedList([1, 2, 3])
print(loop.has_cycle()); loop.head.next.next.next = loop.head; print(loop.has_cycle())
first, second, *rest = LinkedList(range(5)); print(first, second, rest)
