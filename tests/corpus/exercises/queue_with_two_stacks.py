# Queues and stacks: a queue from two stacks, a ring buffer, a stack with its minimum, a deque of limited length.
from collections import deque


class StackQueue:
    def __init__(self, items=()):
        self._in, self._out, self.moves = list(items), [], 0
    def put(self, item):
        self._in.append(item)
        return self
    def get(self):
        if not self._out:
            while self._in:
                self._out.append(self._in.pop())
                self.moves += 1
        if not self._out:
            raise IndexError("get from an empty queue")
        return self._out.pop()
    def __len__(self): return len(self._in) + len(self._out)
    def __iter__(self):
        yield from reversed(self._out)
        yield from self._in
    def __repr__(self): return f"StackQueue({list(self)})"


class Ring:
    def __init__(self, size): self.data, self.start, self.count = [None] * size, 0, 0
    def push(self, item):
        end = (self.start + self.count) % len(self.data)
        lost = self.data[end] if self.count == len(self.data) else None
        self.data[end] = item
        if self.count == len(self.data): self.start = (self.start + 1) % len(self.data)
        else: self.count += 1
        return lost
    def __getitem__(self, i):
        if not -self.count <= i < self.count: raise IndexError(i)
        return self.data[(self.start + i % self.count) % len(self.data)]
    def __len__(self): return self.count


class MinStack:
    def __init__(self): self._items = []
    def push(self, value): self._items.append((value, min(value, self._items[-1][1]) if self._items else value))
    def pop(self): return self._items.pop()[0]
    @property
    def least(self):
        if not self._items: raise ValueError("empty")
        return self._items[-1][1]


q = StackQueue("ab")
print(q.put("c").get(), q.put("d"), q.get(), len(q), list(q), q.moves, [q.get() for _ in range(len(q))], bool(q))
r = Ring(3)
print([r.push(n) for n in range(5)], list(r), r[0], r[-1], len(r), r.data, max(r), 3 in r)
m = MinStack()
for n in (5, 7, 3, 3, 9): m.push(n); print(m.least, end=" ")
print([(m.pop(), m._items and m.least) for _ in range(5)])
d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0); d.rotate(1)
print(d, d.maxlen, d[0], d[-1], d.count(2), d.index(3), list(reversed(d)), d.popleft(), d.pop(), d == deque([0, 2]), len(d))
d.extend("xy"); d.extendleft("pq"); d.remove("q"); d.insert(1, "in"); d.reverse()
print(d, d.copy() is d, deque("abc") + deque("d"), deque([1]) * 3, deque() < deque([1]), "x" in d)
for action in (lambda: q.get(), lambda: r[3], lambda: r[-4], lambda: m.pop(), lambda: m.least, lambda: deque().pop(), lambda: deque([1])[5], lambda: deque([1]).remove(2), lambda: deque([1]).index(2), lambda: deque(5), lambda: deque([], -1), lambda: deque([1], "a"), lambda: deque([1, 2], 2).insert(0, 3), lambda: hash(deque()), lambda: deque([1]) + [2], lambda: deque("ab")[0:1]):
    try: print(action())
    except Exception as error: print(type(error).__name__, error)
def hot_potato(names, count):
    ring = deque(names)
    while len(ring) > 1:
        ring.rotate(-(count - 1))
        yield ring.popleft()
    yield ring[0]
print(list(hot_potato("ABCDEF", 3)), list(hot_potato(range(1, 8), 2))[-1])
def windows_max(numbers, size):
    window = deque()
    for i, n in enumerate(numbers):
        while window and numbers[window[-1]] <= n: window.pop()
        window.append(i)
        if window[0] <= i - size: window.popleft()
        if i >= size - 1: yield numbers[window[0]]
print(list(windows_max([1, 3, -1, -3, 5, 3, 6, 7], 3)))
