# The subject is evaluated once; attributes and length only when needed.
class Probe:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        print("asked for", name)
        if name == "absent":
            raise AttributeError(name)
        return name.upper()


def subject():
    print("subject")
    return Probe()


match subject():
    case Probe(absent=1):
        print("no")
    case Probe(a="A", b="no"):
        print("no")
    case Probe(a="A", c=value):
        print("value", value)
from collections.abc import Sequence


class Lazy(Sequence):
    def __len__(self):
        print("len")
        return 2

    def __getitem__(self, index):
        print("item", index)
        return index


match Lazy():
    case [_, _, _]:
        print("three")
    case [0, second]:
        print("two", second)
