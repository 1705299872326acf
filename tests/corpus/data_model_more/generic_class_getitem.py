# __class_getitem__, generic aliases of builtin classes, unions: repr, attributes, errors.
class Box:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item!r}]"
class Sub(Box): pass
print(Box[int], Sub["x"], Box[1, 2], Box[()], Box[1:2])
def show(expression):
    try:
        print(expression, "->", eval(expression))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)
for expression in """list[int], dict[str, int], tuple[int, ...], tuple[()], type[int], set[list[int]], frozenset['X'], list[int][0] if 0 else 1
list[int].__origin__, list[int].__args__, list[int].__parameters__, dict[str, int].__args__, tuple[()].__args__
list[int]('ab'), dict[str, int](a=1), list[int].append, list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]), list[int] == list
isinstance([], list[int])
issubclass(list, list[int])
list[int].nothing
int[str]
'abc'[int]
str['x']
object[int]
Box()[1]
type[int][str]
list[int][str]
int | str, int | None, None | int, int | int, (int | str) | float, int | (str | int), list[int] | None, int | 'x' if 0 else 2
int | 'x'
5 | int
int | 5
isinstance(5, int | str), isinstance(None, int | None), issubclass(bool, int | str), isinstance([], int | str), isinstance(5, (str, int | None))
isinstance([], list[int] | None)
(int | str).__args__, (int | str) == (str | int), hash(int | str) == hash(str | int), type(int | str), (int | str).__parameters__
(int | str)()
(int | str).nothing
(int | str)[int]
type(list[int]), list[int].__class__, type(list[int]).__name__, list[int].__mro_entries__(()), list[int].__reduce__()[1]
[*list[int]], list[*tuple[int]] if 0 else 1
next(iter(tuple[int])), next(iter(tuple[int])).__unpacked__
list[int].__unpacked__, dir(list[int])[:3], bool(list[int]), callable(list[int]), repr(list[Box]), list[None], list[...]
class_ := type('G', (list[int],), {})""".splitlines():
    show(expression.replace("class_ := type('G', (list[int],), {})", "5"))
class G(list[int], Box): pass
print(G.__mro__[1:3], G.__orig_bases__, G([1]) + [2], G["q"] if False else "")
import types
print(types.new_class("N", (list[str],)).__orig_bases__)
try:
    type("T", (list[int],), {})
except TypeError as error:
    print(error)
class Entries:
    def __mro_entries__(self, bases): return (dict, Box)
class FromEntries(Entries()): pass
print(FromEntries.__mro__, FromEntries.__orig_bases__[0].__class__.__name__)
class BadEntries:
    def __mro_entries__(self, bases): return [dict]
try:
    class X(BadEntries()): pass
except TypeError as error:
    print(error)
class Indexable(type):
    def __getitem__(cls, item): return ("meta", item)
class Both(metaclass=Indexable):
    def __class_getitem__(cls, item): return "class"
print(Both[1])
