"""The operations that random_heap.py puts together: each gives the lines of one random statement.

A sequence has six names, v0 to v5.  The generator remembers roughly what kind of object a name has, so that most
statements make sense; each runs under `try`, and the name of an exception's class is logged.

Operations marked `python` run code of library modules written in Python, which is not CPython's: what they allocate
on the way is not compared.  So a sequence has either these or the ones marked `allocations`, which look at that.
"""

PREAMBLE = '''
import sys, gc, weakref, copy, types, functools, itertools, operator
from collections import deque, defaultdict, OrderedDict, namedtuple, Counter, ChainMap, UserList
log = []
L = log.append
saved = []
revive = set()
rc, sz, tr = sys.getrefcount, sys.getsizeof, gc.is_tracked
Pair = namedtuple("Pair", "left right")

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
        if t is str and " " in x or t is int and abs(x) > 256:
            L(rc(x))
            L(sz(x))
        else:
            L(t.__name__)
    else:
        L(rc(x))
        L(sz(x) if t is not types.FrameType else 0)
        L(tr(x))

# The first call with keywords makes a function's parser, which keeps a tuple of their names.
sorted([2, 1], key=abs)
repr([])   # and the first list shown makes the list of what is being shown
itertools.accumulate([1], operator.add, initial=1)

def done(number):
    L("end")
    saved.clear()
    revive.clear()
    cached.cache_clear()
    L(gc.collect())
    L(len(gc.garbage))
    L("c%d" % gc.collect())
    print("S%d" % number, *log)
    log.clear()
'''

OPERATIONS = []


def operation(weight=1, python=False, allocations=False):
    def add(function):
        OPERATIONS.append((function, weight, python, allocations))
        return function
    return add


class Writer:
    """What an operation may ask: names by kind, fresh tags, random choices."""

    NAMES = ["v0", "v1", "v2", "v3", "v4", "v5"]

    def __init__(self, rng, tags):
        self.rng = rng
        self.tags = tags
        self.kinds = {}

    def tag(self):
        self.tags[0] += 1
        return self.tags[0]

    def target(self, kind):
        """A name that is about to hold a `kind`."""
        free = [name for name in self.NAMES if name not in self.kinds]
        name = self.rng.choice(free) if free and self.rng.random() < 0.75 else self.rng.choice(self.NAMES)
        self.later = (name, kind)
        return name

    def has(self, *kinds):
        return [name for name, kind in self.kinds.items() if kind in kinds]

    def any(self, *kinds):
        found = self.has(*kinds) if kinds else list(self.kinds)
        return self.rng.choice(found) if found else None

    def value(self):
        """An expression: mostly a name, at times something new."""
        rng = self.rng
        if self.kinds and rng.random() < 0.7:
            return rng.choice(list(self.kinds))
        return rng.choice(["[]", "{}", "[1, 2]", "()", "None", "(7)", "'a b'", "(1000 + len(log) * 0)", "(2.5)",
                           "N(%d)" % self.tag(), "P(%d)" % self.tag(), "S(%d)" % self.tag(), "W(%d)" % self.tag(),
                           "(1, [2])", "object()", "f'x y {5}'", "b'q w'", "{1: 2}", "set()", "(1 << 70)",
                           "LI()", "X(%d)" % self.tag(), "(3 + 4j)", "bytearray(3)"])

    def small(self):
        return self.rng.choice(["0", "1", "-1", "2", "1000000", "'k'", "f'key {3}'", "None", "2.0", "(1, 2)"])

    def instance(self):
        return self.any("inst", "slots")

    def take(self):
        """After the lines are out: the target has its kind."""
        if getattr(self, "later", None):
            self.kinds[self.later[0]] = self.later[1]
            self.later = None


# --- Making ---

@operation(6)
def make_instance(w):
    name = w.rng.choice("NNNPSWX")
    return ["%s = %s(%d)" % (w.target("slots" if name in "SW" else "inst"), name, w.tag())]


@operation(5)
def make_list(w):
    values = [w.value() for _ in range(w.rng.randrange(5))]
    form = w.rng.choice(["[%s]", "LI([%s])", "list((%s))", "[*[%s]]", "[x for x in [%s]]"])
    text = ", ".join(values) + ("," if values and "((" in form else "")
    return ["%s = %s" % (w.target("list"), form % text)]


@operation(4)
def make_tuple(w):
    values = [w.value() for _ in range(w.rng.randrange(1, 5))]
    form = w.rng.choice(["(%s,)", "TU([%s])", "tuple([%s])", "(*[%s],)", "tuple(x for x in [%s])"])
    return ["%s = %s" % (w.target("tuple"), form % ", ".join(values))]


@operation(5)
def make_dict(w):
    rng = w.rng
    items = ["%s: %s" % (rng.choice(["'a'", "'b'", "f'long key {1}'", "1", "2", "1000", "2.5"]), w.value())
             for _ in range(rng.randrange(7))]
    form = rng.choice(["{%s}", "{%s}", "dict({%s})", "DI({%s})", "{**{%s}}", "OrderedDict({%s})",
                       "defaultdict(list, {%s})", "{k: v for k, v in {%s}.items()}", "types.MappingProxyType({%s})",
                       "types.SimpleNamespace(**{str(k): v for k, v in {%s}.items()})", "Counter({%s})"])
    if "Counter" in form:
        items = ["'a': 2", "'b': 3"]
    kind = "dict" if "types" not in form else "other"
    return ["%s = %s" % (w.target(kind), form % ", ".join(items))]


@operation(2)
def make_set(w):
    rng = w.rng
    if rng.random() < 0.5:
        values = ", ".join(str(rng.randrange(300)) for _ in range(rng.randrange(1, 12)))
        return ["%s = %s" % (w.target("iset"), rng.choice(["{%s}", "frozenset({%s})", "{x for x in [%s]}"]) % values)]
    thing = w.any("inst", "slots", "fn", "gen") or "N(%d)" % w.tag()
    return ["%s = {1, 2, %s}" % (w.target("oset"), thing)]


@operation(2)
def make_deque(w):
    values = ", ".join(w.value() for _ in range(w.rng.randrange(4)))
    return ["%s = deque([%s]%s)" % (w.target("deque"), values, w.rng.choice(["", ", 3"]))]


@operation(2)
def make_text(w):
    form = w.rng.choice(["'t %d' % 12345", "'ab ' * 9", "str(10 ** 20)", "' '.join(['x', 'y y'])", "ST('sub')",
                         "b'by %d' % 3", "bytearray(b'12345')", "'\\u20ac %d' % 1", "'\\U0001f600 x' + 'y'",
                         "f'{12:5} {3}'", "'Q W'.lower()", "repr([1, 'a b'])"])
    return ["%s = %s" % (w.target("text"), form)]


@operation(2)
def make_number(w):
    form = w.rng.choice(["10 ** 12", "2.5 * 3", "IN(4000)", "1 << 100", "3j * 2", "7 // 2", "int('123456789')",
                         "float('1e5')", "-(1 << 30)", "range(1000, 2000, 7)", "slice(1, 2000)"])
    return ["%s = %s" % (w.target("other"), form)]


@operation(3)
def make_function(w):
    x = w.value()
    form = w.rng.choice(["outer(%s)", "(lambda a=%s: a)", "(lambda: %s)", "functools.partial(keywords, %s, key=1)",
                         "types.MethodType(keywords, %s)", "functools.partial(outer, %s)"])
    return ["%s = %s" % (w.target("fn"), form % x)]


@operation(2)
def make_method(w):
    thing = w.any("inst") or "N(%d)" % w.tag()
    form = w.rng.choice(["%s.method", "%s.__init__", "%s.__class__.method", "%s.__str__", "%s.__repr__"])
    return ["%s = %s" % (w.target("fn"), form % thing)]


@operation(1)
def make_builtin_method(w):
    thing = w.any("list", "dict", "deque", "iset")
    name = {"list": "append", "dict": "get", "deque": "append", "iset": "copy"}
    if thing is None:
        return None
    return ["%s = %s.%s" % (w.target("fn"), thing, name[w.kinds[thing]])]


@operation(3)
def make_generator(w):
    a, b = w.value(), w.value()
    form = w.rng.choice(["gen(%s, %s)", "delegate(%s, %s)", "(y for y in [%s, %s])",
                         "(y for x in [[%s], [%s]] for y in x)"])
    return ["%s = %s" % (w.target("gen"), form % (a, b))]


@operation(3)
def make_iterator(w):
    x = w.any("list", "tuple") or "[%s, 5]" % w.value()
    form = w.rng.choice(["iter(%s)", "enumerate(%s)", "reversed(%s)", "zip(%s, [1, 2, 3])", "map(id, %s)",
                         "filter(None, %s)", "itertools.chain(%s, [1])", "itertools.islice(%s, 2)",
                         "itertools.product(%s, [1])", "itertools.combinations(%s, 2)", "itertools.permutations(%s)",
                         "itertools.accumulate([1, 2], operator.add, initial=%s)", "itertools.repeat(%s, 3)",
                         "itertools.starmap(keywords, [%s])", "itertools.zip_longest(%s, [1])",
                         "itertools.pairwise(%s)", "itertools.groupby(%s)", "iter(IT(%s))",
                         "itertools.takewhile(bool, %s)", "itertools.dropwhile(bool, %s)", "iter([].pop, %s)",
                         "itertools.tee(%s)[0]", "itertools.compress(%s, [1, 0, 1])", "iter(tuple(%s))"])
    return ["%s = %s" % (w.target("iter"), form % x)]


@operation(2)
def make_view(w):
    x = w.any("dict")
    if x is None:
        return None
    form = w.rng.choice(["%s.keys()", "%s.values()", "%s.items()", "iter(%s)", "iter(%s.values())",
                         "iter(%s.items())", "reversed(%s)", "reversed(%s.items())"])
    return ["%s = %s" % (w.target("iter" if "iter" in form or "rev" in form else "other"), form % x)]


@operation(1)
def make_class(w):
    x = w.value()
    form = w.rng.choice(["type('T', (), {'held': %s})", "type('T', (P,), {'held': %s})",
                         "type('T', (list,), {'held': %s, '__slots__': ()})", "type('T', (N,), {'held': %s})"])
    name = w.target("cls")
    lines = ["%s = %s" % (name, form % x)]
    if w.rng.random() < 0.5:
        lines.append("%s.own = %s" % (name, name))
    return lines


@operation(1)
def make_class_statement(w):
    name = w.target("cls")
    base = w.rng.choice(["", "(N)", "(dict)", "(P)"])
    return ["class %s%s:" % (name, base), "    held = %s" % w.value(), "    def m(self):",
            "        return __class__", "    def n(self):", "        return super().__repr__"]


@operation(1)
def instance_of_class(w):
    x = w.any("cls")
    if x is None:
        return None
    new = w.target("inst")
    if new == x:
        return None
    return ["%s = %s(%d)" % (new, x, w.tag()) if w.rng.random() < 0.6 else "%s = %s.__new__(%s)" % (new, x, x),
            "L(len(%s.__subclasses__()))" % x]


@operation(2)
def make_exception(w):
    x = w.value()
    name = w.target("exc")
    call = w.rng.choice(["fails(%s)", "chained(%s)", "saved[:0][%s]", "dict()[%s]", "int(%s)", "%s.missing_attribute",
                         "next(iter(())), %s", "outer(%s)(1, 2, 3)", "(_ for _ in ()).throw(EX(%s))",
                         "len(%s, 1)"]) % x
    lines = ["try:", "    %s" % call, "except Exception as error:", "    %s = error" % name]
    if w.rng.random() < 0.3:
        lines.append("%s.__traceback__ = None" % name)
    return lines


@operation(1)
def make_exception_object(w):
    form = w.rng.choice(["EX(%s)", "KeyError(%s)", "StopIteration(%s)", "OSError(2, %s)", "SystemExit(%s)",
                         "ExceptionGroup('g', [EX(%s)])", "UnicodeDecodeError('u', b'ab', 0, 1, 'r' or %s)",
                         "AttributeError(%s, name='n')", "ImportError(%s, name='m')"])
    return ["%s = %s" % (w.target("exc"), form % w.value())]


@operation(1)
def raise_kept(w):
    x = w.any("exc")
    if x is None:
        return None
    y = w.any("exc")
    form = w.rng.choice(["raise %s" % x, "raise %s from %s" % (x, y), "raise EX(%s) from %s" % (y, x)])
    name = w.target("exc")
    return ["try:", "    " + form, "except BaseException as error:", "    %s = error" % name]


@operation(1)
def make_frame(w):
    x = w.value()
    form = w.rng.choice(["frame_of(%s)", "frame_of(%s)", "(%s, sys._getframe())"])
    return ["%s = %s" % (w.target("frame"), form % x)]


@operation(1)
def frame_things(w):
    x = w.any("frame")
    if x is None:
        return None
    return [w.rng.choice(["%s.clear()", "L(sorted(%s.f_locals))", "O(%s.f_locals)", "L(%s.f_lineno > 0)",
                          "O(%s.f_back)"]) % x]


@operation(2)
def make_weak(w):
    x = w.any("inst", "slots", "fn", "gen", "cls", "iset", "oset", "deque", "list") or "N(%d)" % w.tag()
    form = w.rng.choice(["weakref.ref(%s)", "weakref.ref(%s, called)", "weakref.proxy(%s)",
                         "weakref.proxy(%s, called)", "(weakref.ref(%s, called), weakref.ref(N(1), called))"])
    return ["%s = %s" % (w.target("weak"), form % x)]


@operation(2)
def use_weak(w):
    x = w.any("weak")
    if x is None:
        return None
    form = w.rng.choice(["%s() is None", "type(%s()).__name__", "hash(%s) == 0", "%s.tag", "repr(%s)[:8]",
                         "weakref.getweakrefcount(%s())", "%s.__callback__ is None", "bool(%s)"])
    return ["L(%s)" % (form % x)]


@operation(2)
def weak_counts(w):
    x = w.any("inst", "slots", "fn", "gen", "list")
    if x is None:
        return None
    return ["L(weakref.getweakrefcount(%s))" % x, "L(len(weakref.getweakrefs(%s)))" % x]


@operation(1, python=True)
def make_weak_container(w):
    a, b = w.instance() or "N(%d)" % w.tag(), w.instance() or "W(%d)" % w.tag()
    form = w.rng.choice(["weakref.WeakValueDictionary({1: %s, 2: %s})", "weakref.WeakKeyDictionary({%s: 1, %s: [2]})",
                         "weakref.WeakSet([%s, %s])", "[weakref.WeakMethod(%s.method), %s]",
                         "[weakref.finalize(%s, L, 'fin'), %s]"])
    return ["%s = %s" % (w.target("weaks"), form % (a, b))]


@operation(1, python=True)
def use_weak_container(w):
    x = w.any("weaks")
    if x is None:
        return None
    return ["L(len(%s))" % x, "L(sorted(map(type, list(%s)), key=str) != 0)" % x]


@operation(1)
def make_wrapped(w):
    x = w.value()
    form = w.rng.choice(["memoryview(bytearray(b'abc'))", "coro(%s)", "Pair(%s, 1)", "property(lambda s: %s)",
                         "staticmethod(%s)", "classmethod(%s)", "types.CellType(%s)", "list[int]", "ChainMap({1: %s})",
                         "operator.itemgetter(1, %s)", "operator.attrgetter('a')", "super(N, N(1))",
                         "types.GenericAlias(list, %s)", "CM(%s)", "AT()", "IT(%s)", "UserList([%s])",
                         "cached(1)", "(int | str)", "types.SimpleNamespace(a=%s)"])
    return ["%s = %s" % (w.target("inst" if "AT" in form else "other"), form % x if "%s" in form else form)]


# --- Names ---

@operation(6)
def alias(w):
    x = w.any()
    if x is None:
        return None
    kind = w.kinds[x]
    y = w.rng.choice(w.NAMES)
    w.later = (y, kind)
    return ["%s = %s" % (y, x)]


@operation(5)
def delete(w):
    x = w.any()
    if x is None:
        return None
    del w.kinds[x]
    return ["del %s" % x] if w.rng.random() < 0.7 else ["%s = None" % x]


@operation(2)
def swap(w):
    if len(w.kinds) < 2:
        return None
    x, y = w.rng.sample(sorted(w.kinds), 2)
    w.kinds[x], w.kinds[y] = w.kinds[y], w.kinds[x]
    return ["%s, %s = %s, %s" % (x, y, y, x)]


@operation(2)
def unpack(w):
    x = w.any("list", "tuple", "gen", "iter")
    if x is None:
        return None
    form = w.rng.choice(["%s, *rest = %s", "*rest, %s = %s", "%s, rest = %s", "(%s, *rest), last = %s, 1"])
    x = "itertools.islice(%s, 6)" % x if w.rng.random() < 0.5 else x
    return [form % (w.target("other"), x), "O(rest)", "del rest"]


@operation(1)
def walrus(w):
    x = w.value()
    return ["L(len([(%s := %s)]))" % (w.target("other"), x)]


# --- Changing containers ---

@operation(6)
def list_method(w):
    x = w.any("list")
    if x is None:
        return None
    v = w.value()
    form = w.rng.choice(["{x}.append({v})", "{x}.append({x})", "{x}.insert(0, {v})", "{x}.extend([{v}, {v}])",
                         "L(len({x}.copy()))", "{x}.clear()", "{x}.reverse()", "{x}.pop()", "{x}.pop(0)",
                         "{x}[0] = {v}", "{x}[-1] = {x}", "{x}[1:] = [{v}]", "{x}[:0] = [{v}, 1]", "del {x}[0]",
                         "del {x}[::2]", "{x} += [{v}]", "{x} *= 2", "{x}[:] = []", "{x}.sort(key=id) or {x}.clear()",
                         "{x}.sort(key=lambda e: 0)", "{x} += ({v}, {v})", "{x} = {x} + [{v}]", "{x} = {x}[:]",
                         "{x} = {x}[1:]", "{x}.extend(x for x in [1, {v}])", "{x}.append({x}.append)"])
    return [form.format(x=x, v=v)]


@operation(6)
def dict_method(w):
    x = w.any("dict")
    if x is None:
        return None
    v, k = w.value(), w.small()
    form = w.rng.choice(["{x}[{k}] = {v}", "{x}[{k}] = {v}", "{x}[{k}] = {x}", "del {x}[{k}]", "{x}.pop({k})",
                         "{x}.pop({k}, None)", "{x}.popitem()", "{x}.clear()", "{x}.update(a={v})",
                         "{x}.update([(1, {v})])", "{x}.setdefault({k}, {v})", "{x}.setdefault({k}, [])",
                         "L(len({x}.copy()))", "{x} = {x}.copy()", "{x} |= {{1: {v}}}", "{x} = {x} | {{2: {v}}}",
                         "L(len(list({x}.items())))", "{x}.get({k})", "{x}[{k}]", "{x}['a'].append({v})",
                         "L(len([k for k in {x}]))", "{x}.__init__(z={v})", "L({k} in {x})",
                         "{x} = dict.fromkeys([1, 2, 'q'], {v})", "{x} = {{**{x}}}"])
    return [form.format(x=x, v=v, k=k)]


@operation(2)
def set_method(w):
    x = w.any("iset")
    if x is None:
        return None
    n = w.rng.randrange(300)
    form = w.rng.choice(["{x}.add({n})", "{x}.discard({n})", "{x}.pop()", "{x}.update(range({n}, {n} + 9))",
                         "{x}.clear()", "{x} = {x} | {{{n}}}", "{x} -= {{{n}, 1}}", "{x} = {x}.copy()",
                         "L(sorted({x})[:3])", "{x} &= set(range(200))", "{x} ^= {{{n}}}", "L(len({x}))"])
    return [form.format(x=x, n=n)]


@operation(1)
def object_set_method(w):
    x = w.any("oset")
    if x is None:
        return None
    return [w.rng.choice(["%s.clear()", "%s.discard(1)", "%s.add(5)", "L(len(%s))", "%s.add((7, 8))"]) % x]


@operation(3)
def deque_method(w):
    x = w.any("deque")
    if x is None:
        return None
    form = w.rng.choice(["{x}.append({v})", "{x}.appendleft({v})", "{x}.pop()", "{x}.popleft()", "{x}.rotate(1)",
                         "{x}.extend([{v}, 1])", "{x}.clear()", "{x}[0] = {v}", "del {x}[0]", "{x} = {x}.copy()",
                         "{x}.append({x})", "{x} += [{v}]", "L(len(list({x})))", "{x}.extend(range(70))",
                         "{x}.insert(0, {v})", "{x}.reverse()", "{x} *= 2"])
    return [form.format(x=x, v=w.value())]


@operation(6)
def set_attribute(w):
    x = w.any("inst", "inst", "slots", "fn", "cls", "exc")
    if x is None:
        return None
    a = w.rng.choice("aabc")
    form = w.rng.choice(["{x}.{a} = {v}", "{x}.{a} = {v}", "{x}.{a} = {x}", "del {x}.{a}", "{x}.{a}.append({v})",
                         "{x}.__dict__", "L(len({x}.__dict__))", "{x}.__dict__ = {{'z': {v}}}", "L(len(vars({x})))",
                         "{x}.__dict__['{a}'] = {v}", "{x}.__dict__.clear()", "setattr({x}, 'n%d' % 2, {v})",
                         "{x}.prop", "{x}.klass(1)", "{x}.static({v})", "{x}.method({v})", "L(hasattr({x}, '{a}'))",
                         "getattr({x}, '{a}', None)", "{x}.__class__ = P", "{x}.__class__ = N", "del {x}.__dict__",
                         "L({x}.tag)", "{x}.tag = {x}.tag", "{x}.zz = {v}; del {x}.tag"])
    return [form.format(x=x, a=a, v=w.value())]


@operation(3)
def cycle(w):
    x, y = w.instance(), w.instance()
    if x is None or y is None:
        return None
    return ["%s.a = %s" % (x, y), "%s.a = %s" % (y, x)]


@operation(1)
def text_change(w):
    x = w.any("text")
    if x is None:
        return None
    return [w.rng.choice(["%s += 'tail'", "%s *= 3", "%s = %s[1:]", "%s = %s[:]", "%s = %s.upper()", "%s += %s",
                          "%s.append(65)", "del %s[0]", "%s.extend(b'xyz')", "L(hash(%s) == 1)", "%s.pop()",
                          "%s = %s.replace('a', 'bb')"]).replace("%s", x)]


# --- Running ---

@operation(4)
def call(w):
    x = w.any("fn")
    if x is None:
        return None
    form = w.rng.choice(["{x}()", "{x}({v})", "{x}(*[{v}])", "{x}(y={v})", "{x}(**{{'key': {v}}})"])
    line = form.format(x=x, v=w.value())
    return [line] if w.rng.random() < 0.5 else ["%s = %s" % (w.target("other"), line)]


@operation(4)
def advance(w):
    x = w.any("gen", "iter", "gen")
    if x is None:
        return None
    form = w.rng.choice(["next(%s)", "next(%s, None)", "%s.send(None)", "%s.send([1])", "%s.close()",
                         "%s.throw(EX)", "%s.throw(EX('a'))", "for y in %s: break", "O(next(%s))", "L(%s.gi_running)",
                         "O(%s.gi_frame)", "L(len(list(itertools.islice(%s, 3))))"])
    line = form % x
    if w.rng.random() < 0.3 and line.startswith("next"):
        return ["%s = %s" % (w.target("other"), line)]
    return [line]


@operation(2)
def loop(w):
    x = w.any("list", "tuple", "dict", "deque")
    if x is None:
        return None
    body = w.rng.choice(["O(item)", "pass", "item = None", "held = [item]", "del item", "break"])
    return ["for item in itertools.islice(%s, 3):" % x, "    %s" % body, "item = held = None"]


@operation(2)
def comprehension(w):
    x = w.any("list", "tuple", "deque", "dict")
    if x is None:
        return None
    form = w.rng.choice(["[e for e in {x}]", "[(e, {v}) for e in {x}]", "{{i: e for i, e in enumerate({x})}}",
                         "[lambda: e for e in {x}]", "tuple([e] for e in {x})", "[[f for f in [e]] for e in {x}]"])
    return ["%s = %s" % (w.target("list" if form[0] == "[" else "other"), form.format(x=x, v=w.value()))]


@operation(2)
def call_forms(w):
    a, b = w.value(), w.value()
    form = w.rng.choice(["keywords({a}, key={b})", "keywords(*[{a}, {b}])", "keywords({a}, other={b})",
                         "keywords(*({a},), **{{'z': {b}}})", "N.method({a}, {b})", "max([1], [2], key=len)",
                         "sorted([{a}, {b}], key=lambda e: 1)", "sum([[1], [2]], [])", "isinstance({a}, (int, list))",
                         "type({a})", "dict(a={a}, b={b})", "zip([{a}], [{b}])", "(lambda *a, **k: (a, k))({a}, q={b})",
                         "functools.reduce(lambda p, q: (p, q), [{a}, {b}, 3])", "outer({a})({b})", "cached({a})",
                         "print(end='')", "operator.is_({a}, {b})", "f'{{len(log) * 0}} {{1}}'", "divmod(100000, 7)"])
    return ["%s = %s" % (w.target("tuple" if form.startswith("keyw") else "other"), form.format(a=a, b=b))]


@operation(1)
def with_block(w):
    name = w.target("other")
    body = w.rng.choice(["O(%s)" % name, "fails(%s)" % name, "raise EX(%s)" % name, "pass"])
    return ["with CM(%s) as %s:" % (w.value(), name), "    %s" % body]


@operation(1)
def try_finally(w):
    return ["try:", "    %s = [%s]" % (w.target("list"), w.value()),
            "    %s" % w.rng.choice(["fails(1)", "pass", "chained(2)"]), "finally:", "    L('fin')"]


@operation(1)
def match_block(w):
    x = w.any("list", "tuple", "dict", "inst")
    if x is None:
        return None
    return ["match %s:" % x, "    case [one, *rest]:", "        O(one)", "    case {'a': value, **rest}:",
            "        O(value)", "    case N(tag=t):", "        L(t)", "    case _:", "        L('no')",
            "one = rest = value = None"]


@operation(1)
def delete_while_held(w):
    x = w.any("list")
    if x is None:
        return None
    return ["for item in %s:" % x, "    %s.clear()" % x, "    O(item)", "item = None"]


@operation(1)
def set_revival(w):
    if w.tags[0] == 0:
        return None
    low = max(1, w.tags[0] - 6)
    return ["revive.add(%d)" % w.rng.randint(low, w.tags[0])]


@operation(1)
def use_saved(w):
    return [w.rng.choice(["saved.clear()", "L(len(saved))", "%s = saved.pop()" % w.target("inst")])]


# --- Copying ---

@operation(1, python=True)
def copying(w):
    x = w.any("list", "tuple", "dict", "inst", "iset", "deque", "text", "fn", "exc")
    if x is None:
        return None
    kind = w.kinds[x]
    return ["%s = copy.%s(%s)" % (w.target(kind), w.rng.choice(["copy", "deepcopy"]), x)]


# --- Looking ---

@operation(9)
def look(w):
    x = w.any()
    return None if x is None else ["O(%s)" % x]


@operation(2)
def look_closely(w):
    x = w.any(*(set(w.kinds.values()) - {"text", "other", "iter"}))
    if x is None:
        return None
    return [w.rng.choice(["L(len([e for e in gc.get_referents(%s) if type(e) is not type]))", "L(gc.is_finalized(%s))", "L(len(holders(%s)))",
                          "L([type(e).__name__ for e in gc.get_referents(%s) if type(e) is not type])",
                          "L([type(e).__name__ for e in holders(%s)])", "L(%s.__sizeof__())",
                          "O(%s.__dict__)"]) % x]


@operation(1)
def identity(w):
    rng = w.rng
    made = rng.choice(["[]", "[1, 2]", "{}", "(len(log), 1)", "2.5 * len(log)", "object()", "P(1)", "{1}", "'a b' * 3",
                       "lambda: 0", "iter([])", "10 ** 10", "deque()", "Exception()", "P(2).method", "slice(1, 2)"])
    return ["first = %s" % made, "place = id(first)", "del first", "first = %s" % made, "L(id(first) == place)",
            "first = None"]


@operation(1, allocations=True)
def allocation_count(w):
    return ["L(gc.get_count())"]


@operation(4)
def collect(w):
    return ["L('g%%d' %% gc.collect(%s))" % w.rng.choice(["", "", "0", "1", "2"])]


@operation(1, allocations=True)
def generations(w):
    return ["L(len(gc.get_objects(%d)))" % w.rng.choice([0, 0, 0, 1])]


@operation(1, allocations=True)
def frozen(w):
    return ["gc.freeze()", "L(gc.get_count())", "gc.unfreeze()"]
