# getsizeof of one instance of each type that the interpreter itself makes.
import sys
import types

def function(a, b=1, *c, d=2, **e):
    cell = a
    def inner():
        return cell
    yield inner

async def coroutine():
    pass

async def asyncgen():
    yield 1

class Plain:
    attribute = 1
    def method(self):
        pass
    @property
    def prop(self):
        return 1
    @staticmethod
    def static():
        pass
    @classmethod
    def klass(cls):
        pass

class Slots:
    __slots__ = "a", "b"

class Meta(type):
    pass

class WithMeta(metaclass=Meta):
    pass

try:
    1 / 0
except ZeroDivisionError as error:
    problem, trace = error, error.__traceback__
gen = function(1)
inner = next(gen)
c = coroutine()
ag = asyncgen()
things = [None, ..., NotImplemented, True, 0, 1, -1, 2**30, 2**60, -2**90, 1.5, 1j, "", "a", "ab", "é", "€", "😀",
        "é" * 10,
          b"", b"a", b"abc", bytearray(), bytearray(b"a"), (), (1,), (1, 2), [], [1], {}, {1: 1}, {"a": 1}, set(),
          {1},
          frozenset(), frozenset({1}), range(3), range(2**70), slice(1), slice(1, 2, 3), object(), Plain(), Slots(),
          Plain, Slots, Meta,
          WithMeta, WithMeta(), Plain.method, Plain().method, Plain.prop, Plain.__dict__["static"],
          Plain.__dict__["klass"],
          Plain.klass, Plain.__dict__["method"], Slots.a, Plain.__dict__["__dict__"], Plain.__dict__, gen, inner,
          inner.__closure__[0],
          inner.__closure__, function, function.__code__, c, ag, ag.asend(None), ag.athrow(ValueError), ag.aclose(),
          c.__await__(), problem, trace, trace.tb_frame, sys,
          len, [].append, "".join, list.append, dict.__init__, [].__len__, int.__add__, (1).__add__, type.__call__,
          iter([]), iter(()), iter({}),
          iter({}.values()), iter({}.items()), iter(set()), iter(""), iter("é"), iter(b""), iter(bytearray()),
          iter(range(1)),
          iter(range(2**70)), reversed([]), reversed({}), reversed(range(1)), reversed(()), enumerate([]), zip(),
          zip([]), map(len, []), filter(None, []),
          iter(len, 1), {}.keys(), {}.values(), {}.items(), memoryview(b"abc"), super(Plain, Plain()), property(),
          staticmethod(len), classmethod(len), types.SimpleNamespace(), types.SimpleNamespace(a=1), list[int],
          int | str, type(sys.implementation),
          sys.flags, sys.version_info, sys.float_info, ValueError(), ValueError("a"), OSError(1, "a"), KeyError(1),
          SyntaxError("a"), StopIteration(1),
          ImportError("a"), AttributeError("a"), NameError("b"), UnicodeDecodeError("a", b"b", 0, 1, "c"),
          ExceptionGroup("a", [ValueError()]), SystemExit(1)]
for thing in things:
    print(type(thing).__name__, sys.getsizeof(thing))
c.close()
ag.aclose()
