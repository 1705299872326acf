# help() describes modules, classes, functions, methods, properties and instances; a text names what is meant.
import io
import pydoc
import sys
import types


class Base:
    """What shapes share."""

    def area(self):
        """How much room it takes."""
        return 0


class Shape(Base):
    sides: int = 3

    @property
    def name(self):
        """What it is called."""

    @classmethod
    def make(cls):
        """A new one."""

    @staticmethod
    def count(a, b=2):
        pass


async def wait():
    pass


double = lambda x: 2 * x
for thing in Shape.area, Shape(), Shape().area, Shape.make, Shape.count, Shape.name, wait, double, Base, len, [].append:
    help(thing)

module = types.ModuleType('shapes', 'Shapes of all kinds.\n\nAnd what\nthey have.')
sys.modules['shapes'] = module
exec('''
__version__ = '1.2'
PI = 3.14
names = ['a'] * 40
_hidden = 1
class Circle:
    "Round."
    radius = 1
class Ring(Circle):
    pass
def draw(shape, *, color=None):
    "Draws it."
paint = draw
''', module.__dict__)
help(module)
help('shapes.draw')
help('shapes.none')
print(pydoc.splitdoc('one\n\ntwo\nthree'), pydoc.splitdoc('one\ntwo'), pydoc.getdoc(module.draw))
print(pydoc.locate('os.path.join').__name__, pydoc.locate('nowhere.x'), pydoc.locate('list'), pydoc.resolve(int)[1])
print([pydoc.describe(each) for each in (draw := module.draw, Shape, len, pydoc, Shape().area, property(), 3, dict.keys)])
print(repr(pydoc.render_doc(draw)), pydoc.plain(pydoc.render_doc(draw)))
out = io.StringIO()
pydoc.Helper(output=out)(Base)
print(out.getvalue())
try:
    pydoc.render_doc('nope.nope')
except ImportError as error:
    print(error)
