# What dataclasses leave in the heap: objects by type, reference counts, what a collection frees when the class goes.
import gc
import sys
from dataclasses import InitVar, asdict, astuple, dataclass, field, fields, make_dataclass, replace
from typing import ClassVar


def count():
    found = {}
    for thing in gc.get_objects():
        name = type(thing).__name__
        found[name] = found.get(name, 0) + 1
    return found


def change(before, after):
    return {name: after.get(name, 0) - before.get(name, 0) for name in sorted({*before, *after})
            if after.get(name, 0) != before.get(name, 0)}


def make(kind):
    if kind == 'plain':
        @dataclass
        class Made:
            x: int
            y: int = 2
    elif kind == 'frozen and ordered':
        @dataclass(frozen=True, order=True)
        class Made:
            x: int
            y: list = field(default_factory=list)
    elif kind == 'slots':
        @dataclass(slots=True)
        class Made:
            x: int
            y: int = 3
    elif kind == 'by keyword':
        @dataclass(unsafe_hash=True, kw_only=True)
        class Made:
            x: int
            c: ClassVar[int] = 1
            i: InitVar[int] = 4
    elif kind == 'called':
        Made = make_dataclass('Made', ['x', ('y', int)])
    elif kind == 'weak slots':
        @dataclass(slots=True, frozen=True, weakref_slot=True)
        class Made:
            x: int
            y: int = 3
    return Made


KINDS = ('plain', 'frozen and ordered', 'slots', 'by keyword', 'called', 'weak slots')
for kind in KINDS:
    make(kind)
    gc.collect()
gc.disable()
for kind in KINDS:
    gc.collect()
    before = count()
    made = make(kind)
    print(kind, change(before, count()), gc.collect(), list(vars(made)))
    print(sys.getrefcount(made), sys.getrefcount(fields(made)[0]), sys.getsizeof(made), made.__init__.__closure__ is None)
    del made
    print(gc.collect())


@dataclass
class Node:
    value: int
    below: list = field(default_factory=list)


tree = Node(1, [Node(2)])
for action in (asdict, astuple, replace, repr):
    gc.collect()
    before = count()
    action(tree)
    print(action.__name__, change(before, count()), gc.collect(), sys.getrefcount(tree.below))
