# Diamond inheritance: super() walks the order, each class once.
class Base:
    def __init__(self, **options):
        self.trail = [("Base", options)]

class Left(Base):
    def __init__(self, *, left, **options):
        super().__init__(**options)
        self.trail.append(("Left", left))

class Right(Base):
    def __init__(self, *, right, **options):
        super().__init__(**options)
        self.trail.append(("Right", right))

class Both(Left, Right):
    def __init__(self, **options):
        super().__init__(**options)
        self.parent = super()

value = ["shared"]
both = Both(left=value, right=value)
order = [cls.__name__ for cls in Both.__mro__]
proxy = both.parent
method = proxy.__init__
del proxy
both.parent = None
