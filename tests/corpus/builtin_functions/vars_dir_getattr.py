# vars, dir, locals, globals, getattr, callable, id, hash, repr, ascii, format, type: small facts of each.
class C:
    """Doc."""
    attribute = 1
    def __init__(self): self.x = 1
    def method(self): return locals()
class Slots: __slots__ = ("a",)
c = C()
def show(expression):
    try:
        print(expression, "->", eval(expression))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)
for expression in """vars(c), sorted(k for k in vars(C) if not k.startswith('__')), type(vars(C)), vars(c) is c.__dict__
vars(5)
vars(Slots())
vars(c, c)
[n for n in dir(c) if not n.startswith('__')], len(dir(Slots())) > 20, 'a' in dir(Slots()), dir(None) == dir(type(None)), 'append' in dir([])
dir(c, 1)
getattr(c, 'x'), getattr(c, 'zz', 5), getattr(C, 'attribute'), hasattr(c, 'method'), hasattr(c, 'zz'), getattr(5, 'real')
getattr(c, 'zz')
getattr(c)
hasattr(c)
setattr(c, 'new', 1), c.new, delattr(c, 'new'), hasattr(c, 'new')
setattr(5, 'x', 1)
setattr(c, 'a b', 3), getattr(c, 'a b')
delattr(c, 'never')
callable(len), callable(c), callable(C), callable(lambda: 0), callable(5), callable(c.method), callable(type)
callable()
id(c) == id(c), id(1) == id(1), id([]) == id(c), type(id(c))
hash('abc'), hash(5), hash(None) == hash(None), hash((1, 2)), hash(2.5), hash(C) == hash(C), hash(c) == hash(c), hash(-1), hash(True), hash(''), hash(b'abc') == hash('abc')
hash([])
hash({})
hash((1, []))
hash()
repr(c).startswith('<__main__.C object at 0x'), repr(C), repr(len), repr(c.method).startswith('<bound method C.method of <'), repr(C.method).startswith('<function C.method at'), repr(type), repr(list.append), repr([].append)[:20], repr(str.join), repr(int.__add__), repr((5).__add__)[:20], repr(dict.fromkeys)[:30], repr(type.__dict__['__mro__']), repr(Slots.a), repr(property())[:10], repr(C.__dict__['__dict__']), repr(__builtins__)
ascii('é'), ascii(['é']), ascii(5), ascii(c)[:10]
format(5), format(5, 'x'), format('a', '>3'), format(None), format(c) == str(c), format([1])
format(5, 5)
format(c, 'x')
format([1], '5')
type(5), type(c), type(C), type(type), type(None), type(...), type(NotImplemented), type(lambda: 0), type(len), type([].append), type(c.method), type(x for x in ()), type(type(c).__dict__)
isinstance(5, int), isinstance(True, int), isinstance(5, (str, int)), isinstance(5, ()), isinstance(C, type), isinstance(c, object), isinstance(5, (str, (bytes, (int,))))
isinstance(5, [int])
isinstance(5)
issubclass(bool, int), issubclass(C, object), issubclass(C, (int, C))
issubclass(5, int)
issubclass(C, 'C')
sorted(c.method()), (lambda a, b=2: locals())(1), [locals() for i in range(1)][0].get('i'), (lambda: sorted(locals()))()
globals() is globals(), 'c' in globals(), type(globals()), globals()['C'] is C, '__name__' in globals(), __name__
divmod(7, 3), divmod(-7.5, 2), round(2.567, 1), pow(2, 3), chr(97), ord('a'), bin(5), bool([]), str(5), len('a'), complex(1), object() == object()
object().x
object(5)
type('a', 5)
type()
chr('a')
round(1, 2, 3)
input.__name__, print.__name__, len.__module__, len.__self__.__name__, sorted.__text_signature__, len.__doc__, C.__doc__, c.__doc__, (5).__doc__[:3], C.__module__, C.method.__qualname__, C.__qualname__""".splitlines():
    show(expression)
