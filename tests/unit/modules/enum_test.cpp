// Modules enum, dataclasses, contextlib.
#include "unit/support/engine_test.h"

namespace heapscope {
namespace {

class EnumTest : public EngineTest {};

TEST_F(EnumTest, Enum) {
  EXPECT_EQ(run(R"py(import sys
import enum
def test(E):
    out=[]
    class Color(E.Enum):
        RED=1; GREEN=2; ALIAS=1
        def describe(self): return self.name.lower()
    class N(E.IntEnum):
        A=E.auto(); B=E.auto()
    out+= [str(Color.RED),repr(Color.GREEN),Color.RED.name,Color(2),Color["RED"],Color.ALIAS is Color.RED,[repr(c) for c in Color],len(Color),Color.RED==1,N.B==2,N.A<N.B,N.B+1,Color.RED in Color,Color.RED.describe(), str(N.A), repr(N.B), f'{N.A} {Color.RED}', Color, Color.__members__]
    for f in (lambda:Color(9),lambda:Color['X'],lambda:setattr(Color,'RED',3), lambda: Color.RED.__class__('z')):
        try: f()
        except Exception as e: out.append((type(e).__name__,str(e)))
    class P(E.Flag):
        R=E.auto(); W=E.auto(); X=E.auto(); RW=R|W
    out+=[P.R|P.X, ~P.R, P.RW, P.R in P.RW, list(P), P(0), P.R&P.W, bool(P(0)), str(P.R|P.W|P.X), list(P.RW), P(3)]
    try: P(16)
    except Exception as e: out.append(str(e))
    class I(E.IntFlag):
        A=1;B=2
    out+=[I.A|I.B, I.A|8, ~I.A, I(0), I.A+1, str(I.A|I.B)]
    class S(E.StrEnum):
        X='x'; Y=E.auto()
    out+=[S.X, str(S.Y), S.X=='x', f'{S.X}']
    class Planet(E.Enum):
        EARTH=(5.9,6.3)
        def __init__(self,m,r): self.m=m; self.r=r
        @property
        def g(self): return self.m/self.r
    out+=[Planet.EARTH.g, Planet.EARTH, Planet((5.9,6.3))]
    Animal=E.Enum('Animal','CAT DOG'); out+=[list(Animal), Animal.CAT.value]
    try:
        @E.unique
        class U(E.Enum): A=1; B=1
    except ValueError as e: out.append(str(e))
    try:
        class Ext(Color): pass
    except TypeError as e: out.append(str(e))
    class Fn(E.Enum):
        A=1
        @classmethod
        def _missing_(cls,v): return cls.A
    out.append(Fn(77))
    import copy; out.append(copy.deepcopy(Color.RED) is Color.RED); out.append({Color.RED:'r'}[Color.ALIAS])
    return [repr(x) for x in out]
for line in test(enum): print(line)
)py"),
            R"out('Color.RED'
'<Color.GREEN: 2>'
'RED'
<Color.GREEN: 2>
<Color.RED: 1>
True
['<Color.RED: 1>', '<Color.GREEN: 2>']
2
False
True
True
3
True
'red'
'1'
'<N.B: 2>'
'1 Color.RED'
<enum 'Color'>
mappingproxy({'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'ALIAS': <Color.RED: 1>})
('ValueError', '9 is not a valid test.<locals>.Color')
('KeyError', "'X'")
('AttributeError', "cannot reassign member 'RED'")
('ValueError', "'z' is not a valid test.<locals>.Color")
<P.R|X: 5>
<P.W|X: 6>
<P.RW: 3>
True
[<P.R: 1>, <P.W: 2>, <P.X: 4>]
<P: 0>
<P: 0>
False
'P.R|W|X'
[<P.R: 1>, <P.W: 2>]
<P.RW: 3>
<I.A|B: 3>
<I.A|8: 9>
<I.B: 2>
<I: 0>
2
'3'
<S.X: 'x'>
'y'
True
'x'
0.9365079365079366
<Planet.EARTH: (5.9, 6.3)>
<Planet.EARTH: (5.9, 6.3)>
[<Animal.CAT: 1>, <Animal.DOG: 2>]
1
"duplicate values found in <enum 'U'>: B -> A"
"<enum 'Ext'> cannot extend <enum 'Color'>"
<Fn.A: 1>
True
'r'
)out");
}

TEST_F(EnumTest, Contextlib) {
  EXPECT_EQ(run(R"py(import contextlib
def test(C):
    out=[]
    @C.contextmanager
    def cm(x):
        out.append('in')
        try: yield x
        except KeyError as e: out.append(('caught',repr(e)))
        finally: out.append('out')
    with cm(3) as v: out.append(v)
    with cm(3) as v: raise KeyError('a')
    try:
        with cm(4): raise ValueError('b')
    except ValueError as e: out.append(repr(e))
    @cm(5)
    def f(a): return a*2
    out.append(f(4)); out.append(f(5))
    @C.contextmanager
    def bad():
        if 0: yield
    try:
        with bad(): pass
    except RuntimeError as e: out.append(str(e))
    @C.contextmanager
    def bad2():
        yield; yield
    try:
        with bad2(): pass
    except RuntimeError as e: out.append(str(e))
    @C.contextmanager
    def bad3():
        try: yield
        except: pass
        yield
    try:
        with bad3(): raise ValueError
    except RuntimeError as e: out.append(str(e))
    class Cl:
        def close(self): out.append('close')
    with C.closing(Cl()): out.append('c')
    with C.suppress(ZeroDivisionError, KeyError): 1/0
    out.append('after')
    with C.nullcontext(7) as n: out.append(n)
    with C.ExitStack() as st:
        out.append(st.enter_context(cm(9)))
        st.callback(out.append, 'cb')
        @st.push
        def ex(*a): out.append(a[0]); return True
        raise KeyError(5)
    try:
        with C.ExitStack() as st:
            st.callback(lambda: 1/0)
            raise KeyError('z')
    except ZeroDivisionError as e: out.append((repr(e), repr(e.__context__)))
    st=C.ExitStack(); st.callback(out.append,'p'); s2=st.pop_all(); st.close(); out.append('np'); s2.close()
    try: st.enter_context(3)
    except TypeError as e: out.append(str(e))
    class M(C.ContextDecorator):
        def __enter__(self): out.append('E')
        def __exit__(self,*a): out.append('X')
    @M()
    def g(): return 1
    out.append(g())
    out.append(isinstance(M(), C.AbstractContextManager))
    with C.suppress(StopIteration):
        with cm(1): raise StopIteration(3)
    return [repr(x) for x in out]
for line in test(contextlib): print(line)
)py"),
            R"out('in'
3
'out'
'in'
('caught', "KeyError('a')")
'out'
'in'
'out'
"ValueError('b')"
'in'
'out'
8
'in'
'out'
10
"generator didn't yield"
"generator didn't stop"
"generator didn't stop after throw()"
'c'
'close'
'after'
7
'in'
9
<class 'KeyError'>
'cb'
'out'
("ZeroDivisionError('division by zero')", "KeyError('z')")
'np'
'p'
"'builtins.int' object does not support the context manager protocol"
'E'
'X'
1
True
'in'
'out'
)out");
}

TEST_F(EnumTest, Dataclasses) {
  EXPECT_EQ(run(R"py(import dataclasses
def test(D):
    out=[]
    def t(f):
        try: out.append(f())
        except Exception as e: out.append((type(e).__name__,str(e)))
    @D.dataclass
    class A:
        x: int
        y: list = D.field(default_factory=list)
        z: 'str' = 'q'
        i: D.InitVar[int] = 5
        n: int = D.field(default=4, init=False, repr=False)
        def __post_init__(self, i): self.q=i
    t(lambda: A(1)); t(lambda: A()); t(lambda: A.__doc__); t(lambda: hash(A(1))); t(lambda: A.__match_args__)
    t(lambda: A.__dataclass_params__); t(lambda: vars(A(1, i=9))); t(lambda: D.replace(A(1), x=5)); t(lambda:D.replace(A(1), x=5,i=2))
    t(lambda: A.__init__.__qualname__); t(lambda: A.__init__.__annotations__); t(lambda: [n for n in vars(A)])
    t(lambda: A(1,2,3,4,5,6)); t(lambda: A(1,w=2))
    @D.dataclass(order=True, frozen=True)
    class B:
        a: int
        b: float = 2.5
        _: D.KW_ONLY
        k: str = 'k'
    t(lambda: B(1,k='z')); t(lambda: B(1)<B(2)); t(lambda: B(1)<3); t(lambda: setattr(B(1),'a',3)); t(lambda: delattr(B(1),'a')); t(lambda: B.__doc__); t(lambda: D.asdict(B(2))); t(lambda: D.astuple(B(2)))
    t(lambda: hash(B(1))==hash((1,2.5,'k'))); t(lambda: B(1)==B(1.0)); t(lambda: [n for n in vars(B)])
    @D.dataclass(frozen=True)
    class B2(B):
        e: list = D.field(default_factory=list, compare=False)
    t(lambda: B2(1,2,[3])); t(lambda: B2.__doc__)
    def bad():
        @D.dataclass
        class X(B): pass
    t(bad)
    def bad():
        @D.dataclass
        class X: x: dict = {}
    t(bad)
    def bad():
        @D.dataclass
        class X: 
            x: int = 1
            y: int
    t(bad)
    def bad():
        @D.dataclass
        class X: 
            x = D.field()
    t(bad)
    @D.dataclass(slots=True)
    class S:
        a: int = 1
        b: list = D.field(default_factory=list)
    t(lambda: S()); t(lambda: S.__slots__); t(lambda: hasattr(S(),'__dict__')); t(lambda: setattr(S(),'zz',1))
    P=D.make_dataclass('P',[('u',int),('v',int),('w',int,D.field(default=2))]); t(lambda:P(1,2)); t(lambda:P.__doc__)
    @D.dataclass
    class T: 
        s: A; l: list; d: dict; tt: tuple
    t(lambda: D.asdict(T(A(1),[A(2)],{'k':A(3)},(A(4),)))); t(lambda: D.astuple(T(A(1),[A(2)],{'k':A(3)},(A(4),))))
    r=T(1,[],{},()); r.s=r; t(lambda: r)
    t(lambda: D.is_dataclass(T)); t(lambda: D.is_dataclass(r)); t(lambda:D.is_dataclass(3)); t(lambda:D.fields(3)); t(lambda:D.asdict(3))
    return [repr(x).replace('dataclasses2','dataclasses') for x in out]
for line in test(dataclasses): print(line)
)py"),
            R"out(test.<locals>.A(x=1, y=[], z='q')
('TypeError', "test.<locals>.A.__init__() missing 1 required positional argument: 'x'")
"A(x: int, y: list = <factory>, z: 'str' = 'q', i: dataclasses.InitVar[int] = 5)"
('TypeError', "unhashable type: 'A'")
('x', 'y', 'z', 'i')
_DataclassParams(init=True,repr=True,eq=True,order=False,unsafe_hash=False,frozen=False)
{'x': 1, 'y': [], 'z': 'q', 'q': 9}
test.<locals>.A(x=5, y=[], z='q')
test.<locals>.A(x=5, y=[], z='q')
'test.<locals>.A.__init__'
{'x': <class 'int'>, 'y': <class 'list'>, 'z': 'str', 'i': dataclasses.InitVar[int], 'return': None}
['__module__', '__annotations__', 'z', 'i', 'n', '__post_init__', '__dict__', '__weakref__', '__doc__', '__dataclass_params__', '__dataclass_fields__', '__init__', '__repr__', '__eq__', '__hash__', '__match_args__']
('TypeError', 'test.<locals>.A.__init__() takes from 2 to 5 positional arguments but 7 were given')
('TypeError', "test.<locals>.A.__init__() got an unexpected keyword argument 'w'")
test.<locals>.B(a=1, b=2.5, k='z')
True
('TypeError', "'<' not supported between instances of 'B' and 'int'")
('FrozenInstanceError', "cannot assign to field 'a'")
('FrozenInstanceError', "cannot delete field 'a'")
"B(a: int, b: float = 2.5, *, k: str = 'k')"
{'a': 2, 'b': 2.5, 'k': 'k'}
(2, 2.5, 'k')
True
True
['__module__', '__annotations__', 'b', 'k', '__dict__', '__weakref__', '__doc__', '__dataclass_params__', '__dataclass_fields__', '__init__', '__repr__', '__eq__', '__lt__', '__le__', '__gt__', '__ge__', '__setattr__', '__delattr__', '__hash__', '__match_args__']
test.<locals>.B2(a=1, b=2, k='k', e=[3])
"B2(a: int, b: float = 2.5, e: list = <factory>, *, k: str = 'k')"
('TypeError', 'cannot inherit non-frozen dataclass from a frozen one')
('ValueError', "mutable default <class 'dict'> for field x is not allowed: use default_factory")
('TypeError', "non-default argument 'y' follows default argument")
('TypeError', "'x' is a field but has no type annotation")
test.<locals>.S(a=1, b=[])
('a', 'b')
False
('AttributeError', "'S' object has no attribute 'zz'")
P(u=1, v=2, w=2)
'P(u: int, v: int, w: int = 2)'
{'s': {'x': 1, 'y': [], 'z': 'q', 'n': 4}, 'l': [{'x': 2, 'y': [], 'z': 'q', 'n': 4}], 'd': {'k': {'x': 3, 'y': [], 'z': 'q', 'n': 4}}, 'tt': ({'x': 4, 'y': [], 'z': 'q', 'n': 4},)}
((1, [], 'q', 4), [(2, [], 'q', 4)], {'k': (3, [], 'q', 4)}, ((4, [], 'q', 4),))
test.<locals>.T(s=..., l=[], d={}, tt=())
True
True
False
('TypeError', 'must be called with a dataclass type or instance')
('TypeError', 'asdict() should be called on dataclass instances')
)out");
}

}  // namespace
}  // namespace heapscope
