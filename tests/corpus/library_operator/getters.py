# itemgetter, attrgetter, methodcaller.
import operator
import pickle

print(operator.itemgetter(1)("abc"), operator.itemgetter(0, 2)([1, 2, 3]), operator.itemgetter(slice(1, None))("abc"), operator.itemgetter("k")({"k": 5}))
print(operator.attrgetter("real")(3), operator.attrgetter("real", "imag")(1 + 2j), operator.attrgetter("__class__.__name__")("x"))
print(operator.methodcaller("upper")("abc"), operator.methodcaller("split", "-", maxsplit=1)("a-b-c"))
print(repr(operator.itemgetter(1, "x")), repr(operator.attrgetter("a.b")), repr(operator.methodcaller("f", 1, k=2)))
print(pickle.loads(pickle.dumps(operator.itemgetter(1)))("xyz"), sorted([("b", 1), ("a", 2)], key=operator.itemgetter(0)))
for attempt in (lambda: operator.itemgetter(), lambda: operator.attrgetter(5), lambda: operator.methodcaller(5), lambda: operator.itemgetter(9)("a"),
                lambda: operator.attrgetter("nope")(1)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
