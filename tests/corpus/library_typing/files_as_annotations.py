# typing.IO and its kin have the methods of files, all abstract.
import inspect
import typing


for kind in typing.IO, typing.BinaryIO, typing.TextIO:
    names = [name for name in dir(kind) if not name.startswith('_')]
    print(kind.__name__, kind.__mro__[1:-1], names)
    print(sorted(name for name in names if getattr(inspect.getattr_static(kind, name), '__isabstractmethod__', False)) == names)
    for name in names:
        value = inspect.getattr_static(kind, name)
        print(name, 'property' if isinstance(value, property) else inspect.signature(value))


class Upper(typing.TextIO):
    def write(self, s):
        return print(s.upper())


print(Upper().write('hello'), Upper().read(), typing.IO[str], typing.get_type_hints(typing.BinaryIO.write))
