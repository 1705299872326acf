# getsizeof of subclasses of each built-in with dicts, slots, weak references; basicsize, offsets.
import sys, weakref, collections, enum, array, datetime, decimal, fractions, functools, itertools, types
bases = [object, int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, Exception, OSError,
        property, staticmethod, classmethod, types.ModuleType, collections.deque, collections.OrderedDict,
        collections.defaultdict, collections.Counter, array.array, datetime.date, datetime.timedelta,
        decimal.Decimal, fractions.Fraction, functools.partial, itertools.count, itertools.chain, zip, map, filter,
        enumerate, reversed, super, type, weakref.ref, enumerate, types.SimpleNamespace, datetime.datetime,
        datetime.time]
for base in bases:
    row = [base.__name__, base.__basicsize__, base.__itemsize__]
    for body in ({}, {"__slots__": ()}, {"__slots__": ("a",)}, {"__slots__": ("a", "b", "c")},
            {"__slots__": ("__dict__",)}, {"__slots__": ("__weakref__",)}, {"__slots__": ("a", "__dict__",
            "__weakref__")}):
        try:
            sub = type("Sub", (base,), body)
        except TypeError as e:
            row.append(str(e)[:12])
            continue
        row.append((sub.__basicsize__, sub.__dictoffset__, sub.__weakrefoffset__))
    print(*row)
class A: __slots__ = ("x",)
class B(A): pass
class C(A): __slots__ = ("y", "z")
class D(B, C): pass
class E(C): __slots__ = ("__dict__",)
for cls in (A, B, C, D, E):
    i = cls()
    print(cls.__name__, sys.getsizeof(i), cls.__basicsize__, cls.__dictoffset__, cls.__weakrefoffset__)
class M(type): pass
class N(metaclass=M): pass
class O(metaclass=M): __slots__ = "a"
print(sys.getsizeof(N), sys.getsizeof(O), sys.getsizeof(M), sys.getsizeof(A), sys.getsizeof(type("T", (),
        {"__slots__": tuple("abcdefgh")})), sys.getsizeof(enum.Enum("E", "a b")), sys.getsizeof(int),
        sys.getsizeof(type))
for value in (type("I", (int,), {})(2**70), type("S", (str,), {})("abc"), type("S", (str,), {})("€"), type("B",
        (bytes,), {})(b"abc"), type("T", (tuple,), {})((1, 2)), type("L", (list,), {})([1, 2, 3]), type("D", (dict,),
        {})(a=1), type("X", (set,), {})({1}), type("BA", (bytearray,), {})(b"abc"), type("F", (float,), {})(1)):
    print(type(value).__name__, sys.getsizeof(value), value.__sizeof__(), len(vars(value)))
    value.attr = 1
    print(sys.getsizeof(value), sys.getsizeof(vars(value)))
