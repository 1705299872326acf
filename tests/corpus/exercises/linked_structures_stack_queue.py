# Exercise: stack, queue and deque of linked nodes, with iterators, equality, and an undo of brackets.
class Node:
    __slots__ = "value", "next", "previous"

    def __init__(self, value, previous=None, next=None):
        self.value, self.previous, self.next = value, previous, next


class LinkedDeque:
    def __init__(self, items=()):
        self.first = self.last = None
        self._length = 0
        for item in items:
            self.append(item)

    def append(self, value):
        node = Node(value, previous=self.last)
        if self.last is None:
            self.first = node
        else:
            self.last.next = node
        self.last = node
        self._length += 1

    def appendleft(self, value):
        node = Node(value, next=self.first)
        if self.first is None:
            self.last = node
        else:
            self.first.previous = node
        self.first = node
        self._length += 1

    def pop(self):
        return self._unlink(self.last)

    def popleft(self):
        return self._unlink(self.first)

    def _unlink(self, node):
        if node is None:
            raise IndexError(f"pop from an empty {type(self).__name__}")
        if node.previous:
            node.previous.next = node.next
        else:
            self.first = node.next
        if node.next:
            node.next.previous = node.previous
        else:
            self.last = node.previous
        self._length -= 1
        return node.value

    def remove(self, value):
        node = self.first
        while node and node.value != value:
            node = node.next
        if node is None:
            raise ValueError(f"{value!r} is not in the list")
        self._unlink(node)

    def __iter__(self):
        node = self.first
        while node:
            yield node.value
            node = node.next

    def __reversed__(self):
        node = self.last
        while node:
            yield node.value
            node = node.previous

    def __len__(self):
        return self._length

    def __getitem__(self, index):
        if isinstance(index, slice):
            return type(self)(list(self)[index])
        if not -len(self) <= index < len(self):
            raise IndexError("index out of range")
        walk = iter(self) if index >= 0 else reversed(self)
        for _ in range(index if index >= 0 else -index - 1):
            next(walk)
        return next(walk)

    def __eq__(self, other):
        if not isinstance(other, LinkedDeque):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other))

    def __repr__(self):
        return f"{type(self).__name__}({list(self)})"


class Stack(LinkedDeque):
    push = LinkedDeque.append
    appendleft = popleft = property(doc="not for stacks")

    @property
    def top(self):
        return self.last.value if self else None


def balanced(text):
    stack, pairs = Stack(), {")": "(", "]": "[", "}": "{"}
    for at, c in enumerate(text):
        if c in pairs.values():
            stack.push((at, c))
        elif c in pairs:
            if not stack or stack.pop()[1] != pairs[c]:
                return f"unexpected {c} at {at}"
    return f"{stack.top[1]} at {stack.top[0]} stays open" if stack else "fine"


items = LinkedDeque("abcde")
items.appendleft("z")
items.remove("c")
print(items, len(items), items[0], items[-2], items[1:4], list(reversed(items)))
print(items.pop(), items.popleft(), items, "d" in items, "x" in items, max(items))
print(items == LinkedDeque("abd"), items == list("abd"), items != LinkedDeque(), bool(LinkedDeque()))
for job in (lambda: LinkedDeque().pop(), lambda: items.remove("q"), lambda: items[7], lambda: Stack().popleft,
            lambda: hash(items), lambda: Node(1).other):
    try:
        print(job())
    except (IndexError, ValueError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)
for text in ("([]{})", "(]", "((", "a(b[c]d)e", "}"):
    print(f"{text:<12}{balanced(text)}")
*head, tail = items
print(head, tail, [*items, *Stack([1])], dict.fromkeys(items, 0))
