# What makes an object iterable, sized, reversible, callable: each protocol and what lacks of it says.
class Sequence:
    def __init__(self, *items): self.items = items
    def __getitem__(self, index):
        print("get", index, end="; ")
        return self.items[index]
    def __len__(self): return len(self.items)
s = Sequence(10, 20)
print(list(s), 20 in s, list(reversed(s)), [*s], sum(s), max(s), tuple(s), s[-1])
class Hint:
    def __init__(self, hint): self.hint = hint
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return self.hint
for hint in (5, 0, NotImplemented, -1, "x", 1.5, True, None):
    try:
        print(hint, list(Hint(hint)))
    except Exception as error:
        print(hint, type(error).__name__, error)
import operator
print(operator.length_hint(Hint(7)), operator.length_hint(5, 3), operator.length_hint([1]))
class BadIter:
    def __iter__(self): return 5
class NoneIter:
    __iter__ = None
    def __getitem__(self, i): return i
class Next:
    def __next__(self): return 1
class SelfIter(Next):
    def __iter__(self): return self
class NoneContains:
    __contains__ = None
    def __iter__(self): return iter([1])
class NoneReversed(Sequence):
    __reversed__ = None
class Truthy:
    def __contains__(self, item): return "yes" if item else []
def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)
for function in (lambda: list(BadIter()), lambda: list(NoneIter()), lambda: iter(Next()), lambda: next(Next()), lambda: next(SelfIter()), lambda: iter(SelfIter()).__class__.__name__, lambda: 1 in NoneContains(), lambda: 1 in BadIter(), lambda: 1 in 5, lambda: reversed(NoneReversed(1)), lambda: reversed({1}), lambda: reversed(x for x in ()),
                 lambda: 1 in Truthy(), lambda: 0 in Truthy(), lambda: 0 not in Truthy(), lambda: len(5), lambda: len(SelfIter()), lambda: next([]), lambda: next(iter([])), lambda: next(iter([]), "d"), lambda: iter(5), lambda: iter(5, 1), lambda: iter([1], 2), lambda: iter(int, 0).__class__.__name__, lambda: list(iter(iter([1, 2, 3]).__next__, 3)), lambda: [*5], lambda: (lambda *a: a)(*5), lambda: (lambda **k: k)(**5),
                 lambda: {**[1]}, lambda: dict([5]), lambda: a_, lambda: enumerate(5), lambda: zip(5), lambda: zip([1], 5), lambda: map(5, [1]).__next__(), lambda: next(filter(5, [1])), lambda: sum(5), lambda: max(5), lambda: sorted(5), lambda: "".join(5), lambda: set(5), lambda: [1].extend(5), lambda: any(5), lambda: Sequence()()):
    attempt(function)
class Stop:
    def __iter__(self): return self
    def __next__(self): raise StopIteration("value")
    def __getitem__(self, i): raise IndexError
print(list(Stop()), next(Stop(), "default"), [x for x in Stop()])
class KeyErr:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
print(list(KeyErr()), 2 in KeyErr(), min(KeyErr()))
class Explodes:
    def __getitem__(self, i): raise ZeroDivisionError("boom")
attempt(lambda: list(Explodes())); attempt(lambda: 1 in Explodes())
