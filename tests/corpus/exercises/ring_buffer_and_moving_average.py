# Exercise: a ring buffer as a sequence, moving averages, a sensor that is smoothed, alarms by callbacks.
import math
from collections.abc import Sequence
from contextlib import suppress


class RingBuffer(Sequence):
    def __init__(self, capacity, items=()):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self._data = [None] * capacity
        self._start = self._size = 0
        for item in items:
            self.push(item)

    @property
    def capacity(self):
        return len(self._data)

    def push(self, item):
        at = (self._start + self._size) % self.capacity
        dropped = self._data[at] if self._size == self.capacity else None
        self._data[at] = item
        if self._size < self.capacity:
            self._size += 1
        else:
            self._start = (self._start + 1) % self.capacity
        return dropped

    def __len__(self):
        return self._size

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if index < 0:
            index += self._size
        if not 0 <= index < self._size:
            raise IndexError(f"{type(self).__name__} index out of range")
        return self._data[(self._start + index) % self.capacity]

    def __repr__(self):
        return f"<{' '.join(map(str, self))}>"


class Smoother:
    def __init__(self, width):
        self.window = RingBuffer(width)
        self.total = 0.0

    def __call__(self, value):
        dropped = self.window.push(value)
        self.total += value - (dropped or 0.0)
        return self.total / len(self.window)


class Alarm:
    def __init__(self):
        self.listeners = []

    def __iadd__(self, listener):
        self.listeners.append(listener)
        return self

    def __isub__(self, listener):
        with suppress(ValueError):
            self.listeners.remove(listener)
        return self

    def __call__(self, *args):
        for listener in tuple(self.listeners):
            listener(*args)


ring = RingBuffer(4, "abcdef")
print(ring, len(ring), ring[0], ring[-1], ring[1:3], ring[::-1], list(reversed(ring)))
print("d" in ring, ring.index("e"), ring.count("a"), ring.push("g"), ring, isinstance(ring, Sequence))
for job in (lambda: ring[4], lambda: RingBuffer(0), lambda: ring.index("z"), lambda: ring["a"]):
    try:
        print(job())
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)

alarm = Alarm()
history = []
alarm += history.append


def once(message):
    global alarm
    print("first alarm:", message)
    alarm -= once


alarm += once
smooth = Smoother(5)
for tick in range(24):
    raw = 20 + 6 * math.sin(tick / 3) + (4 if tick in (9, 10) else 0)
    value = smooth(raw)
    print(f"{tick:2} {raw:6.2f} {value:6.2f} " + "." * round(value))
    if value > 25:
        alarm(f"{value:.1f} at {tick}")
print(history, len(alarm.listeners))
alarm -= print
print(sum(smooth.window) / 5 - smooth.total / 5 < 1e-9)
