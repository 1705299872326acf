# Methods count self; their names in errors are qualified.
class Shape:
    def area(self): ...
    def scale(self, by, *, center=None): ...
    @staticmethod
    def make(kind): ...
    @classmethod
    def load(cls, path): ...
    def __init__(self, name): ...


shape = Shape("s")
for call in (lambda: shape.area(1), lambda: shape.scale(), lambda: shape.scale(1, 2), lambda: shape.make(), lambda: Shape.make(1, 2),
             lambda: Shape.load(), lambda: Shape(), lambda: Shape(1, 2), lambda: Shape(nme=1), lambda: Shape.area(), lambda: object(1),
             lambda: shape.scale(1, centre=2), lambda: shape()):
    try:
        call()
    except TypeError as error:
        print(error)
