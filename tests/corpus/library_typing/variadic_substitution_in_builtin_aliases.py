# list[T][...] and tuple[*Ts][...]: what stands for variables, for several at once, and which numbers of arguments are refused.
from collections.abc import Callable
from typing import Any, Generic, ParamSpec, Tuple, TypeVar, TypeVarTuple, Unpack

T = TypeVar('T')
S = TypeVar('S')
Ts = TypeVarTuple('Ts')
P = ParamSpec('P')


class Box(Generic[T, *Ts]):
    pass


def show(text):
    try:
        print(text, '->', eval(text))
    except TypeError as error:
        print(text, '-> TypeError:', error)


for text in ('tuple[*Ts][()]', 'tuple[*Ts][int]', 'tuple[*Ts][int, str]', 'tuple[T, *Ts][int]', 'tuple[T, *Ts][int, str, bool]',
             'tuple[*Ts, T][int, str]', 'tuple[T, *Ts, S][int, str, bool, bytes]', 'tuple[T, *Ts, S][int]',
             'tuple[*Ts][*tuple[int, str]]', 'tuple[*Ts][*tuple[int, ...]]', 'tuple[T, *Ts][*tuple[int, ...]]',
             'tuple[*Ts][*Ts]', 'list[T][*tuple[int]]', 'list[T][*tuple[int, str]]', 'dict[T, S][*tuple[int, str]]',
             'dict[T, S][int]', 'list[int][str]', 'list[tuple[*Ts]][int, str]', 'tuple[T, list[tuple[*Ts]]][int, str, bool]',
             'Tuple[T, Unpack[Ts]][int, str]', 'Box[int, str, bool]', 'list[Box[T, *Ts]][int, str, bool]',
             'Callable[P, T][[int, str], bool]', 'Callable[P, T][..., bool]', 'Callable[[T, S], list[T]][int, str]',
             'list[T | S][int, str]', '(list[T] | dict[str, T])[Any]', 'tuple[*tuple[T, ...]][int]'):
    show(text)
print(tuple[T, *Ts, list[S]].__parameters__, (int | list[T]).__module__)
