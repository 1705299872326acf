# A name that is an instance of a subclass of str finds the attributes of an instance.
class Word(str):
    pass


class Point:
    def __init__(self):
        self.x = 1
        self.y = 2


point = Point()
print(getattr(point, Word("x")), point.__dict__[Word("y")])
fresh = Point()
print(hasattr(fresh, Word("y")), getattr(fresh, Word("z"), "none"))
setattr(fresh, Word("z"), 3)
print(fresh.z, sorted(vars(fresh)), [type(key).__name__ for key in vars(fresh)])
delattr(fresh, Word("x"))
print(vars(fresh))
other = Point()
try:
    getattr(other, Word("missing"))
except AttributeError as error:
    print(error)
