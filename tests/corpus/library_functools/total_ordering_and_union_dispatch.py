# total_ordering: formulas, names, pickling; singledispatch registers unions, also those of typing.
import functools, pickle, inspect
@functools.total_ordering
class A:
    def __init__(self,v): self.v=v
    def __gt__(self,o): return self.v>o.v
    def __eq__(self,o): return self.v==o.v
print([A(a)<A(b) for a in (1,2) for b in (1,2)],[A(a)<=A(b) for a in (1,2) for b in (1,2)],[A(a)>=A(b) for a in (1,2) for b in (1,2)], A.__lt__.__name__, A.__lt__.__doc__, A.__lt__.__module__)
import typing
@functools.singledispatch
def f(x): print("obj")
@f.register
def _(x: typing.Union[int,str]): print("u")
@f.register
def _(x: typing.Optional[float]): print("o")
f(1);f("");f(1.0);f(None);f([])
for a in (typing.Iterable[str], typing.Union[int, typing.Iterable[str]], "Undefined", 3):
    def g(x: a): pass
    try: f.register(g)
    except Exception as e: print(type(e), e)
try: f.register(typing.List[int], lambda: 0)
except Exception as e: print(e)
class C:
    @functools.cached_property
    def p(self): "doc"; return 3
print(C.__dict__["p"].attrname, C().p, C.p.__doc__)
for r in ("lt","gt","le","ge"):
    C=type("C",(),{"__%s__"%r: lambda s,o: True})
    functools.total_ordering(C)
    print([(n, getattr(C,n).__doc__, getattr(C,n).__qualname__) for n in ("__lt__","__le__","__gt__","__ge__") if n!="__%s__"%r])
print(pickle.loads(pickle.dumps(A.__lt__)) is A.__lt__)
