# What typing refuses: subclasses of NewType and of protocols, Annotated of an unpacked tuple; the hints of built-in functions.
import typing
import warnings
from typing import Annotated, Concatenate, Callable, NewType, ParamSpec, Protocol, TypedDict, TypeVar, TypeVarTuple, Unpack

T, S, Ts, P = TypeVar('T'), TypeVar('S'), TypeVarTuple('Ts'), ParamSpec('P')
UserId = NewType('UserId', int)


def attempt(label, action):
    try:
        print(label, '->', action())
    except Exception as error:
        print(label, '->', type(error).__name__ + ':', error)


def subclass_new_type():
    class ProUserId(UserId):
        pass


def protocol_of_mapping():
    class Named(typing.Mapping[T, S], Protocol[T]):
        pass


def protocol_of_sized():
    class Named(typing.Sized, Protocol[T]):
        pass
    return Named.__parameters__


def starred(*args: *tuple[int, str]):
    pass


attempt('NewType', subclass_new_type)
attempt('Mapping', protocol_of_mapping)
attempt('Sized', protocol_of_sized)
attempt('Annotated', lambda: Annotated[Unpack[Ts], 'note'])
attempt('Annotated', lambda: Annotated[tuple[Unpack[Ts]], 'note'][int, str])
attempt('slot wrapper', lambda: typing.get_type_hints(object.__str__))
attempt('method', lambda: typing.get_type_hints(str.join))
attempt('number', lambda: typing.get_type_hints(5))
attempt('starred', lambda: typing.get_type_hints(starred))
attempt('starred', lambda: typing.get_type_hints(starred)['args'] == Unpack[tuple[int, str]])
attempt('args', lambda: typing.get_args(Callable[Concatenate[int, P], int]))
attempt('never', lambda: typing.assert_never('x' * 200))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    Point = TypedDict('Point', x=int, y=int)
    from typing.io import IO, TextIO
    from typing.re import Pattern
    for warning in caught:
        print(warning.category.__name__, warning.message)
print(Point.__annotations__, IO is typing.IO, Pattern is typing.Pattern)
