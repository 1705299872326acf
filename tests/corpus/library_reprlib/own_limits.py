# A Repr with rules for a type of one's own.
import reprlib


class Short(reprlib.Repr):
    def repr_Point(self, point, level):
        return f"<{point.x}>"


class Point:
    def __init__(self, x):
        self.x = x


short = Short()
short.maxdict = 1
print(short.repr([Point(1), Point(2)]), short.repr({"b": Point(3), "a": 1}), short.repr({}), short.repr(()), short.repr((1,)))
print(reprlib.aRepr.maxlist, reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr("a'b" * 20), reprlib.repr(range(100)))
