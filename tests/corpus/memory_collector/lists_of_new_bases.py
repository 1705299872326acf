# A class that is given other bases makes a list of what it has gone through, and one of its subclasses only if it has any.
import gc


class Base:
    pass


class Between(Base):
    pass


def lists_left_by(act):
    """How many of two new lists are made anew, because no dead list waits to be used again."""
    gc.collect()
    kept = act()
    start = gc.get_count()[0]
    first = []
    middle = gc.get_count()[0]
    second = []
    return middle - start, gc.get_count()[0] - middle


def without_subclasses():
    Leaf.__bases__ = (Base,)


def below_another():
    Leaf.__bases__ = (Between,)


def with_a_subclass():
    Between.__bases__ = (Base,)


gc.disable()
Leaf = type("Leaf", (Base,), {})
Leaf.own = Leaf
print("nothing", lists_left_by(lambda: None))
print("a class is made", lists_left_by(lambda: type("Other", (Base,), {})))
print("no subclasses", lists_left_by(without_subclasses))
print("another base", lists_left_by(below_another))
print("a subclass", lists_left_by(with_a_subclass))
print("asked for", lists_left_by(Base.__subclasses__))
