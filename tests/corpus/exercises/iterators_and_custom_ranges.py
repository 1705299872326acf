# Classes that are iterable in different ways: ranges of dates, floats, letters, repeated and cached sequences.
class FloatRange:
    def __init__(self, start, stop, step=1.0):
        if step == 0: raise ValueError("step must not be zero")
        self.start, self.stop, self.step = start, stop, step
    def __len__(self): return max(0, -int(-((self.stop - self.start) / self.step) // 1))
    def __getitem__(self, i):
        if isinstance(i, slice): return [self[k] for k in range(*i.indices(len(self)))]
        if i < 0: i += len(self)
        if not 0 <= i < len(self): raise IndexError("FloatRange index out of range")
        return self.start + i * self.step
    def __contains__(self, value): return any(abs(value - x) < 1e-9 for x in self)
    def __repr__(self): return f"FloatRange({self.start}, {self.stop}, {self.step})"


class Letters:
    def __init__(self, first, last): self.first, self.last = first, last
    def __iter__(self):
        for code in range(ord(self.first), ord(self.last) + 1): yield chr(code)
    def __reversed__(self): return (chr(c) for c in range(ord(self.last), ord(self.first) - 1, -1))
    def __contains__(self, item): return isinstance(item, str) and self.first <= item <= self.last


class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1
    def __length_hint__(self): return self.n


class Cached:
    """Items are computed once, when first asked for."""
    def __init__(self, source): self._source, self._items = iter(source), []
    def __getitem__(self, index):
        while len(self._items) <= index:
            try: self._items.append(next(self._source))
            except StopIteration: raise IndexError(index) from None
        return self._items[index]


class Days:
    LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    def __init__(self, start, count): self.start, self.count = start, count
    def __iter__(self):
        year, month, day = self.start
        for _ in range(self.count):
            yield f"{year}-{month:02}-{day:02}"
            leap = month == 2 and (year % 4 == 0 and year % 100 != 0 or year % 400 == 0)
            day += 1
            if day > self.LENGTHS[month - 1] + leap:
                day, month = 1, month + 1
            if month > 12: year, month = year + 1, 1


r = FloatRange(0, 1, 0.25)
print(list(r), len(r), r[-1], r[1:3], r[::-1], 0.5 in r, 0.3 in r, list(reversed(r)), len(FloatRange(1, 0)), list(FloatRange(3, 1, -0.5)), r)
l = Letters("c", "g")
print(list(l), "".join(reversed(l)), "d" in l, "z" in l, 5 in l, list(l) == list(l), max(l), [*zip(l, range(3))], dict(enumerate(l)))
c = Countdown(5)
print(next(c), 3 in c, list(c), list(c), sum(Countdown(4)), sorted(Countdown(3)), tuple(Countdown(2)), [a + b for a, b in zip(Countdown(3), Countdown(3))])
calls = []
cached = Cached(calls.append(n) or n * n for n in range(6))
print(cached[2], calls, cached[1], calls, list(cached), calls, cached[5])
print(list(Days((2024, 2, 27), 4)), list(Days((2023, 2, 27), 3)), list(Days((1999, 12, 31), 2)), list(Days((1900, 2, 28), 2)))
for action in (lambda: r[9], lambda: FloatRange(0, 1, 0), lambda: cached[99], lambda: len(l), lambda: l[0], lambda: next(l), lambda: reversed(Countdown(2)), lambda: r["a"], lambda: list(Days((2024, 13, 1), 1)), lambda: next(Countdown(0))):
    try: print(action())
    except Exception as error: print(type(error).__name__, error)
first, *_, last = Letters("a", "e")
print(first, last, len(_), *Countdown(3), sep=",")
import itertools
print(list(itertools.islice(itertools.cycle(Letters("x", "z")), 5)), list(itertools.chain(Countdown(2), l))[:4], list(map(lambda a, b: a + b, l, Letters("p", "t"))))
