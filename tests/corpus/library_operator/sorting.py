# Sorting records by several keys.
from operator import attrgetter, itemgetter, methodcaller
from types import SimpleNamespace

people = [("Bo", 30, "x"), ("Ada", 30, "y"), ("Cy", 25, "z")]
print(sorted(people, key=itemgetter(1, 0)), max(people, key=itemgetter(2)), sorted(sorted(people), key=itemgetter(1), reverse=True))
things = [SimpleNamespace(n=2, sub=SimpleNamespace(v="b")), SimpleNamespace(n=1, sub=SimpleNamespace(v="c"))]
print([t.n for t in sorted(things, key=attrgetter("n"))], [t.sub.v for t in sorted(things, key=attrgetter("sub.v"))])
print(sorted(["b", "A", "c"], key=methodcaller("lower")), list(map(itemgetter(0), people)))
