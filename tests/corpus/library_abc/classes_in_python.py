# _py_abc: abstract base classes without the part in C.
import _py_abc
import io


class Sized(metaclass=_py_abc.ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized:
            return any('__len__' in base.__dict__ for base in other.__mro__) or NotImplemented
        return NotImplemented


class Shape(metaclass=_py_abc.ABCMeta):
    def area(self):
        raise NotImplementedError
    area.__isabstractmethod__ = True


class Square(Shape):
    def area(self):
        return 4


class Open(Shape):
    pass


print(Shape.__abstractmethods__, Square.__abstractmethods__, Open.__abstractmethods__, Square().area())
for kind in Shape, Open:
    try:
        kind()
    except TypeError as error:
        print(error)
print(issubclass(list, Sized), issubclass(int, Sized), isinstance('', Sized), isinstance(1, Sized))
before = _py_abc.get_cache_token()
print(isinstance(3, Shape), Shape.register(int) is int, isinstance(3, Shape), isinstance(True, Shape), issubclass(str, Shape))
print(_py_abc.get_cache_token() - before)
for wrong in (lambda: Shape.register(1), lambda: Square.register(Shape), lambda: issubclass(1, Shape)):
    try:
        wrong()
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
text = io.StringIO()
Shape._dump_registry(text)
print([line.partition(':')[0] for line in text.getvalue().splitlines()])
Shape._abc_registry_clear()
Shape._abc_caches_clear()
print(isinstance(3, Shape))
