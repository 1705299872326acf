# typing remembers what it has made: the same alias for the same arguments, and the references that this takes.
import gc
import sys
import types
from typing import (Annotated, Callable, ClassVar, Concatenate, Dict, Final, Generic, List, Literal, Optional, ParamSpec,
                    Tuple, TypeVar, Union)

T = TypeVar('T')
P = ParamSpec('P')


class Box(Generic[T]):
    pass


class Own:
    pass


class Other:
    pass


def count():
    found = {}
    for thing in gc.get_objects():
        name = type(thing).__name__
        found[name] = found.get(name, 0) + 1
    return found


gc.disable()
for make in (lambda kind: List[kind], lambda kind: Optional[kind], lambda kind: Union[kind, int],
             lambda kind: Dict[kind, int], lambda kind: Callable[[kind], int], lambda kind: ClassVar[kind],
             lambda kind: Tuple[kind, ...], lambda kind: Box[kind], lambda kind: Literal[kind.__name__],
             lambda kind: Annotated[kind, 3], lambda kind: List[T][kind], lambda kind: Final[kind],
             lambda kind: List[kind.__name__], lambda kind: Concatenate[kind, P], lambda kind: Literal[[]],
             lambda kind: Annotated[kind, []], lambda kind: types.new_class('Made', (Generic[T],))):
    make(Other)
    gc.collect()
    before = count()
    made = make(Own)
    after = count()
    print({name: after[name] - before.get(name, 0) for name in sorted(after) if after[name] != before.get(name, 0)},
          sys.getrefcount(made), make(Own) is made, sys.getsizeof(made))
    del made
    print(gc.collect(), sys.getrefcount(Own))
