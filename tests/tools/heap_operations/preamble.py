"""What each program of random_heap.py begins with: the classes, functions and the log that its operations use.

Sequences end with a call of `done`, which drops what was kept, collects and prints the log as one line.
"""

PREAMBLE = '''
import sys, gc, weakref, copy, types, functools, itertools, operator, warnings, contextvars
from collections import deque, defaultdict, OrderedDict, namedtuple, Counter, ChainMap, UserList
log = []
L = log.append
saved = []
variable = contextvars.ContextVar("variable")
revive = set()
rc, sz, tr = sys.getrefcount, sys.getsizeof, gc.is_tracked
Pair = namedtuple("Pair", "left right")
holders = (lambda: 0).__code__.replace(co_name="holders")

def holders(op):
    # What is not tracked may be shared with library modules (a text, the empty tuple), and theirs differ.
    return gc.get_referrers(op) if tr(op) else []

def born(self, tag):
    self.tag = tag

def dies(self):
    tag = getattr(self, "tag", 0)
    if type(tag) is not int:
        tag = 0
    L(-tag)
    if tag in revive:
        revive.discard(tag)
        saved.append(self)

class N:
    __init__, __del__ = born, dies
    def method(self, *args):
        return args
    @property
    def prop(self):
        return self
    @classmethod
    def klass(cls, *args):
        return cls
    @staticmethod
    def static(x):
        return x
class P:
    def __init__(self, tag):
        self.tag = tag
    def method(self):
        return self
class S:
    __slots__ = "tag", "a", "b"
    __init__, __del__ = born, dies
class W:
    __slots__ = "tag", "a", "__weakref__"
    __init__, __del__ = born, dies
class X:
    __slots__ = "tag", "__dict__", "__weakref__"
    __init__, __del__ = born, dies
class LI(list):
    tag = 77
    __del__ = dies
class DI(dict):
    def __missing__(self, key):
        self[key] = value = [key]
        return value
class TU(tuple):
    pass
class IN(int):
    pass
class ST(str):
    __slots__ = ()
class EX(Exception):
    pass
class CM:
    def __init__(self, inner):
        self.inner = inner
    def __enter__(self):
        return self.inner
    def __exit__(self, *exc):
        return True
class AT:
    def __getattr__(self, name):
        return [name, self]
class IT:
    def __init__(self, items):
        self.items = items
    def __getitem__(self, i):
        if i > 5:
            raise IndexError
        return self.items[i]
class Waits:
    def __await__(self):
        yield self

class Meta(type):
    def __call__(cls, *args):
        made = type.__call__(cls)
        made.tag = args
        return made
class Described:
    def __init__(self, x):
        self.x = x
    def __set_name__(self, owner, name):
        self.owner = owner
    def __get__(self, instance, owner):
        return [self, instance]
class Hooked:
    seen = None
    def __init__(self, tag=0):
        self.tag = tag
    def __init_subclass__(cls, extra=None, **rest):
        cls.extra = extra
NamedBase = namedtuple("NamedBase", "tag a")

def called(ref):
    L("w")

def outer(x):
    def inner(y=None):
        nonlocal x
        if y is not None:
            x = y
        return x
    return inner

def gen(*items):
    try:
        for item in items:
            got = yield item
            if got is not None:
                yield got
    finally:
        L("f")

def delegate(*items):
    result = yield from gen(*items)
    yield [result]

async def waiting(x):
    y = [x]
    await Waits()
    return y

async def agen(*items):
    try:
        for item in items:
            yield item
            await Waits()
    finally:
        L("af")

def coro(x):
    waits = waiting(x)
    waits.send(None)
    return waits

def fails(x):
    y = [x]
    raise EX(y)

def chained(x):
    try:
        fails(x)
    except EX as error:
        raise KeyError(x) from error

def keywords(*args, key=None, **rest):
    return args, key, rest

def frame_of(x):
    y = [x]
    return sys._getframe()

@functools.lru_cache(maxsize=3)
def cached(x):
    return [x]

SHARED = {int, str, type(None), bool, type, types.ModuleType, types.BuiltinFunctionType, type(NotImplemented),
          type(Ellipsis), types.WrapperDescriptorType, types.MethodDescriptorType, types.GetSetDescriptorType,
          types.MemberDescriptorType, types.CodeType}

def O(x):
    t = type(x)
    if t in SHARED or t in (tuple, bytes, frozenset) and len(x) < 2:
        if t is str and " " in x and len(x) > 1 or t is int and abs(x) > 256:
            L(rc(x))
            L(sz(x))
        else:
            L(t.__name__)
    else:
        L(rc(x))
        L(sz(x) if t is not types.FrameType else 0)
        L(tr(x))

# What was never awaited is told by a warning, and the first one imports what it takes.
warnings.simplefilter("ignore")
waiting(1)

# The first call with keywords makes a function's parser, which keeps a tuple of their names.
sorted([2, 1], key=abs)
repr([1])   # and the first list shown makes the list of what is being shown
itertools.accumulate([1], operator.add, initial=1)

def done(number):
    L("end")
    saved.clear()
    revive.clear()
    cached.cache_clear()
    L(gc.collect())
    L(len(gc.garbage))
    L("c%d" % gc.collect())
    if FREEZES:
        gc.freeze()
    print("S%d" % number, *log)
    log.clear()
'''
