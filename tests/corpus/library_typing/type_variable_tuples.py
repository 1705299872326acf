# TypeVarTuple and Unpack: generic classes and aliases over any number of types, and the errors.
import typing
from typing import *
Ts=TypeVarTuple("Ts"); T=TypeVar("T"); P=ParamSpec("P")
print(Ts, Unpack[Ts], *Ts, Generic[Unpack[Ts]])
class A(Generic[Unpack[Ts]]): pass
class B(Generic[T, *Ts]): pass
class C(Generic[P]): pass
class D(Generic[T, P]): pass
print(A[int,str], A[()], A[int], B[int], B[int,str,float], C[int,str], C[[int]], C[...], D[int,[str]], A.__parameters__, B.__parameters__)
X=B[T, Unpack[Ts]]; print(X, X.__parameters__, X[int], X[int,str])
Y=Tuple[T, Unpack[Ts]]; print(Y, Y[int, str, bool], Y[int])
for e in ("B[()]","A[Ts]","B[int][str]","Unpack[int,str]","Y[()]","Generic[()]","Generic[Ts]","C[int][str]", "Callable[[Unpack[Ts]], T][int, str, float]", "Callable[P, T][[int], str]", "Callable[P,T][int]", "Union[Unpack[Ts]]", "List[Unpack[Ts]]", "A[Unpack[Tuple[int, ...]]]", "B[Unpack[Tuple[int, ...]]]", "A[Unpack[Tuple[int, str]]]", "Y[Unpack[Tuple[int, ...]]]", "Y[Unpack[Tuple[int, str]]]", "tuple[T, *Ts]", "tuple[*Ts]","get_args(Unpack[Ts])", "get_origin(Unpack[Ts])","Dict[T,int][str]", "Callable[[T],T][int]","Dict[T,T][int,str]","List[int][str]"):
    try: print(e, eval(e))
    except Exception as x: print(e, type(x).__name__, x)
def f(*args: *Ts, k: Unpack[Ts] = 3): pass
print(f.__annotations__)
try:
    class E(Ts): pass
except TypeError as x: print(x)
