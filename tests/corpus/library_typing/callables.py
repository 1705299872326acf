# Callable and its parameter lists: a type alone, ..., ParamSpec, Concatenate; filling in, pickling, collections.abc.
import collections.abc
import pickle
from typing import Callable, ClassVar, Concatenate, ForwardRef, List, Literal, ParamSpec, Required, Tuple, TypeVar, Union

T = TypeVar('T')
P = ParamSpec('P')


def show(call):
    try:
        made = call()
    except TypeError as error:
        print('TypeError:', error)
        return
    print(made, getattr(made, '__args__', None), getattr(made, '__parameters__', None))


for call in (lambda: Callable[int, str], lambda: Callable[[int, T], T][str], lambda: Callable[..., T][int],
             lambda: Callable[P, int], lambda: Callable[P, int][[str, int]], lambda: Callable[P, int][...],
             lambda: Callable[P, int][str], lambda: Callable[Concatenate[int, P], int],
             lambda: Callable[Concatenate[int, P], int][[str]], lambda: Callable[Concatenate[int, P], int][...],
             lambda: Callable[Concatenate[int, P], int][Concatenate[str, P]], lambda: Callable[[int]],
             lambda: Callable[[int], 3], lambda: Concatenate[()], lambda: Concatenate[int, str],
             lambda: collections.abc.Callable[[T], int][str], lambda: collections.abc.Callable[P, T][[int], str],
             lambda: collections.abc.Callable[int, str], lambda: ClassVar[int, str], lambda: Required[int, str],
             lambda: Union[[int], str], lambda: Literal[[1], [1]], lambda: Tuple[T, ...][int]):
    show(call)
for alias in (Callable[[int], str], Callable[..., str], List[int], Union[int, None], Literal[1, True],
              collections.abc.Callable[[int], str]):
    print(pickle.loads(pickle.dumps(alias)) == alias, alias.__reduce__())
print(type(collections.abc.Callable[[T], int]).__name__, type(collections.abc.Callable[[T], int][str]).__name__)
print(ForwardRef('*Ts'), ForwardRef('x') | int, [*List[int]], sorted(set(dir(List[int])) & {'append', '__args__', 'copy_with'}))


class Shouting(type(list[int])):
    def __getitem__(self, item):
        print('asked for', item)
        return super().__getitem__(item)


shouting = Shouting(list, (T,))
print(shouting, shouting[int], type(shouting).__name__, type(shouting[int]).__name__)
