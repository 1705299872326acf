# Exercise: a family tree: ancestors, descendants, cousins, generations; weak links to parents.
import functools
import weakref
from collections import Counter


class Person:
    everyone = weakref.WeakValueDictionary()

    def __new__(cls, name, *args, **kwargs):
        known = cls.everyone.get(name)
        if known is None:
            known = super().__new__(cls)
            cls.everyone[name] = known
        return known

    def __init__(self, name, born=None, *children):
        self.name = name
        self.born = born if born is not None else getattr(self, "born", None)
        if not hasattr(self, "children"):
            self.children = []
            self._parents = weakref.WeakSet()
        for child in children:
            self.children.append(child)
            child._parents.add(self)

    @property
    def parents(self):
        return sorted(self._parents)

    def __lt__(self, other):
        return (self.born or 0, self.name) < (other.born or 0, other.name)

    def __repr__(self):
        return f"{self.name}({self.born})" if self.born else self.name

    def ancestors(self):
        for parent in self.parents:
            yield parent
            yield from parent.ancestors()

    def descendants(self, depth=1):
        for child in sorted(self.children):
            yield depth, child
            yield from child.descendants(depth + 1)

    @functools.cached_property
    def generation(self):
        return 1 + max((parent.generation for parent in self.parents), default=0)

    def siblings(self):
        return sorted({child for parent in self.parents for child in parent.children} - {self})

    def cousins(self):
        return sorted({cousin for parent in self.parents for aunt in parent.siblings() for cousin in aunt.children})


ida, jon, kim, leo = Person("Ida", 1990), Person("Jon", 1992), Person("Kim", 1991), Person("Leo", 2020)
eve = Person("Eve", 1960, ida, jon)
gus = Person("Gus", 1958, kim)
fay = Person("Fay", 1962)
ann = Person("Ann", 1930, eve, gus)
bob = Person("Bob", 1928, eve, gus)
Person("Ida", None, leo)

print(ida is Person("Ida"), ida, ida.children)
print("ancestors of Leo:", list(leo.ancestors()))
for depth, person in ann.descendants():
    print("  " * depth + repr(person), f"generation {person.generation}")
print("siblings:", eve.siblings(), ida.siblings(), fay.siblings())
print("cousins:", ida.cousins(), kim.cousins(), leo.cousins())
print(Counter(person.generation for person in sorted(Person.everyone.values())))
print(sorted(Person.everyone))
del fay
print(sorted(Person.everyone))
print(min(Person.everyone.values()), max(Person.everyone.values()))
