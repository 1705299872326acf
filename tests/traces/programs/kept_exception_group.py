# except*: the group is split, each part has its own traceback and the names go when the clause ends.
class Lost(Exception):
    pass


def several(items):
    raise ExceptionGroup("several", [Lost(items), KeyError("k"), ExceptionGroup("inner", [Lost(2)])])


items = ["x"]
kept = []
try:
    several(items)
except* Lost as lost:
    kept.append(lost.exceptions[0])
except* KeyError as missing:
    kept.append(missing)
kept[0].__traceback__ = None
kept.clear()
