# Builtin generic aliases are substituted as typing's are: a TypeVarTuple takes several types, `*tuple[...]` gives several.
from collections.abc import Callable
from typing import Concatenate, Generic, ParamSpec, Tuple, TypeVar, TypeVarTuple

T = TypeVar("T")
T1, T2 = TypeVar("T1"), TypeVar("T2")
Ts = TypeVarTuple("Ts")
P = ParamSpec("P")


def show(text):
    try:
        print(text, "->", eval(text))
    except TypeError as error:
        print(text, "-> TypeError:", error)


for text in ["tuple[*Ts][int]", "tuple[*Ts][()]", "tuple[*Ts][int, str]", "tuple[T, *Ts][int]", "tuple[T, *Ts][int, str, bool]",
             "tuple[*Ts, T][int, str]", "tuple[T1, *Ts, T2][int, str]", "tuple[T1, *Ts, T2][int]", "tuple[list[T], *Ts][int, str]",
             "tuple[*Ts][*tuple[int, ...]]", "tuple[str, *Ts][*tuple[int, str]]", "tuple[*Ts][*Ts]", "tuple[*Ts, int][T, *Ts]",
             "list[T][*tuple[int]]", "list[T][*tuple[int, str]]", "dict[T1, T2][*tuple[int, str]]", "dict[T1, T2][int, *Tuple[str]]",
             "dict[T1, T2][int]", "list[T][()]", "list[int][str]", "list[tuple[*Ts]][int, str]", "list[tuple[T, *Ts]][int]",
             "tuple[*Ts].__parameters__", "tuple[T, list[*Ts]].__parameters__", "dict[T, list[T]][int]",
             "Callable[P, T][[int, str], bool]", "Callable[P, int][int, str]", "Callable[Concatenate[int, P], int][[str]]",
             "(list[T] | tuple[*Ts])[int, str, bool]", "tuple[*Ts][list[*Ts]]"]:
    show(text)
