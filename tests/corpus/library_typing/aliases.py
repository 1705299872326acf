# typing: representations and what can be asked at run time.
import typing
from typing import Any, Callable, Generic, Literal, NamedTuple, Optional, Protocol, TypedDict, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
print(Optional[int], Union[int, str, int], Union[int], Callable[[int], str], Literal[1, "a"], typing.List[int], typing.Dict[str, T][int], Any, T)
print(get_origin(typing.List[int]), get_args(Callable[[int], str]), get_args(Optional[int]), get_origin(int | str), get_args(dict[str, int]))


class Box(Generic[T]):
    pass


print(Box[int], Box[T], Box.__parameters__, Box[int].__origin__ is Box)


class Point(NamedTuple):
    x: int
    y: int = 0


class Movie(TypedDict, total=False):
    name: str


@typing.runtime_checkable
class Sized(Protocol):
    def __len__(self) -> int: ...


print(Point(1), Point._field_defaults, Movie(name="x"), Movie.__total__, Movie.__annotations__, isinstance([], Sized), isinstance(5, Sized))


def f(a: int, b: "str" = "x") -> Optional[float]: ...


print(get_type_hints(f), typing.cast(int, "x"), typing.NewType("Id", int)(5))
for attempt in (lambda: Union[()], lambda: Optional[1, 2], lambda: Box[int, str], lambda: isinstance(1, typing.List[int]), lambda: Literal, lambda: Any(), lambda: TypeVar("T", int)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
