"""Names for annotations.  They say what is meant and check next to nothing."""
import collections
import collections.abc
import contextlib
import functools
import operator
import re
import sys
import types
import warnings
from abc import ABCMeta, abstractmethod
from types import GenericAlias

from typing import _forms      # first: it and _aliases need each other
from typing import _aliases, _classes
from typing._aliases import (
    _cleanups, _AnnotatedAlias, _BaseGenericAlias, _CallableGenericAlias, _CallableType, _ConcatenateGenericAlias, _Final,
    _GenericAlias, _LiteralGenericAlias, _NotIterable, _SpecialGenericAlias, _TupleType, _UnionGenericAlias,
    _UnpackGenericAlias, _check_generic, _collect_parameters, _is_dunder, _is_param_expr, _is_unpacked_typevartuple,
    _type_repr, _unpack_args)
from typing._classes import (
    Annotated, Generic, Protocol, _NOT_MEMBERS, _ProtocolMeta, _asks_from_abc, _get_defaults,
    _get_protocol_attrs, _is_callable_members_only, _no_init_or_replace_init, _overload_dummy,
    _ASSERT_NEVER_REPR_MAX_LENGTH, _overload_registry, _strip_annotations, assert_never, assert_type, cast, clear_overloads,
    dataclass_transform, final, get_args, get_origin, get_overloads, get_type_hints, is_typeddict,
    no_type_check, no_type_check_decorator, overload, reveal_type, runtime_checkable)
from typing._forms import (
    Any, ClassVar, Concatenate, Final, ForwardRef, Literal, LiteralString, Never, NoReturn, NotRequired,
    Optional, ParamSpec, ParamSpecArgs, ParamSpecKwargs, Required, Self, TypeAlias, TypeGuard, TypeVar,
    TypeVarTuple, Union, Unpack, _AnyMeta, _LiteralSpecialForm, _SpecialForm, _deduplicate, _eval_type, _type_check,
    _type_convert)

TYPE_CHECKING = False


# Type variables for signatures; those that end in _co and _contra say how the class varies with them.
T, KT, VT = [TypeVar(name) for name in ('T', 'KT', 'VT')]
T_co, V_co, VT_co = [TypeVar(name, covariant=True) for name in ('T_co', 'V_co', 'VT_co')]
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)
AnyStr = TypeVar('AnyStr', bytes, str)

_alias = _SpecialGenericAlias

# Other names of classes that can be subscripted: how many arguments they take.
for _source, _counts in (
        (collections.abc, {
            'Hashable': 0, 'Awaitable': 1, 'Coroutine': 3, 'AsyncIterable': 1, 'AsyncIterator': 1, 'Iterable': 1,
            'Iterator': 1, 'Reversible': 1, 'Sized': 0, 'Container': 1, 'Collection': 1, 'MutableSet': 1, 'Mapping': 2,
            'MutableMapping': 2, 'Sequence': 1, 'MutableSequence': 1, 'ByteString': 0, 'MappingView': 1, 'KeysView': 1,
            'ItemsView': 2, 'ValuesView': 1, 'Generator': 3, 'AsyncGenerator': 2}),
        (collections, {'OrderedDict': 2, 'Counter': 1, 'ChainMap': 2}),
        (re, {'Pattern': 1, 'Match': 1})):
    for _name, _count in _counts.items():
        globals()[_name] = _alias(getattr(_source, _name), _count)
# Those whose class has another name; of the builtin ones there are no instances.
for _name, _class, _count in (('List', list, 1), ('Set', set, 1), ('FrozenSet', frozenset, 1), ('Dict', dict, 2),
                              ('Type', type, 1)):
    globals()[_name] = _alias(_class, _count, inst=False, name=_name)
for _name, _class, _count in (
        ('AbstractSet', collections.abc.Set, 1), ('Deque', collections.deque, 1),
        ('DefaultDict', collections.defaultdict, 2), ('ContextManager', contextlib.AbstractContextManager, 1),
        ('AsyncContextManager', contextlib.AbstractAsyncContextManager, 1)):
    globals()[_name] = _alias(_class, _count, name=_name)
Callable = _aliases.Callable = _CallableType(collections.abc.Callable, 2)
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
del _source, _counts, _name, _class, _count


@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass


def _make_nmtuple(name, types_, module, defaults=()):
    fields = [n for n, t in types_]
    types_ = {n: _type_check(t, 'field %s annotation must be a type' % n) for n, t in types_}
    nm_tpl = collections.namedtuple(name, fields, defaults=defaults, module=module)
    nm_tpl.__annotations__ = nm_tpl.__new__.__annotations__ = types_
    return nm_tpl


_NMTUPLE_RESERVED = frozenset(['__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults',
                               '_field_types', '_make', '_replace', '_asdict', '_source'])
_NMTUPLE_OWN = frozenset(['__module__', '__name__', '__annotations__'])


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if any(base is not _NamedTuple and base is not Generic for base in bases):
            raise TypeError('can only inherit from a NamedTuple type and Generic')
        bases = tuple([tuple if base is _NamedTuple else base for base in bases])
        annotations = ns.get('__annotations__', {})
        default_names = []
        for field_name in annotations:
            if field_name in ns:
                default_names.append(field_name)
            elif default_names:
                raise TypeError('Non-default namedtuple field %s cannot follow default field%s %s' % (
                    field_name, 's' if len(default_names) > 1 else '', ', '.join(default_names)))
        nm_tpl = _make_nmtuple(typename, annotations.items(), module=ns['__module__'],
                               defaults=[ns[n] for n in default_names])
        nm_tpl.__bases__ = bases
        if Generic in bases:
            nm_tpl.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for key in ns:
            if key in _NMTUPLE_RESERVED:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in _NMTUPLE_OWN and key not in nm_tpl._fields:
                setattr(nm_tpl, key, ns[key])
        if Generic in bases:
            nm_tpl.__init_subclass__()
        return nm_tpl


def NamedTuple(typename, fields=None, /, **kwargs):
    """A namedtuple with types: by a class statement or by a call."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    try:
        module = sys._getframe(1).f_globals.get('__name__', '__main__')
    except (AttributeError, ValueError):
        module = None
    return _make_nmtuple(typename, fields, module=module)


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


def _namedtuple_mro_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic_base = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        tp_dict = type.__new__(_TypedDictMeta, name, (*generic_base, dict), ns)
        annotations = {}
        own = ns.get('__annotations__', {})
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {n: _type_check(tp, msg, module=tp_dict.__module__) for n, tp in own.items()}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required.update(base.__dict__.get('__required_keys__', ()))
            optional.update(base.__dict__.get('__optional_keys__', ()))
        annotations.update(own)
        for key, tp in own.items():
            origin = get_origin(tp)
            if origin is Annotated:
                args = get_args(tp)
                if args:
                    tp = args[0]
                    origin = get_origin(tp)
            if origin is Required:
                required.add(key)
            elif origin is NotRequired:
                optional.add(key)
            elif total:
                required.add(key)
            else:
                optional.add(key)
        tp_dict.__annotations__ = annotations
        tp_dict.__required_keys__ = frozenset(required)
        tp_dict.__optional_keys__ = frozenset(optional)
        if not hasattr(tp_dict, '__total__'):
            tp_dict.__total__ = total
        return tp_dict

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


_KEYWORDS_OF_TYPED_DICT = (
    'The kwargs-based syntax for TypedDict definitions is deprecated in Python 3.11, will be removed in Python 3.13, and '
    'may not be understood by third-party type checkers.')


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A dict whose keys and their types are named."""
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError('TypedDict takes either a dict or keyword arguments, but not both')
    if kwargs:
        warnings.warn(_KEYWORDS_OF_TYPED_DICT, DeprecationWarning, stacklevel=2)
    ns = {'__annotations__': dict(fields)}
    try:
        ns['__module__'] = sys._getframe(1).f_globals.get('__name__', '__main__')
    except (AttributeError, ValueError):
        pass
    return _TypedDictMeta(typename, (), ns, total=total)


_classes._TypedDictMeta = _TypedDictMeta
_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


class NewType:
    """A type of its own for the reader, nothing at run time."""

    def __init__(self, name, tp):
        self.__qualname__, self.__supertype__ = name, tp
        self.__name__ = name[name.rfind('.') + 1:]
        module = sys._getframe(1).f_globals.get('__name__', '__main__')
        if module != 'typing':
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        parent = self.__name__

        class Refusing:
            def __init_subclass__(cls):
                child = cls.__name__
                raise TypeError('Cannot subclass an instance of NewType. '
                                f'Perhaps you were looking for: `{child} = NewType({child!r}, {parent})`')

        return Refusing,

    def __repr__(self):
        return '%s.%s' % (self.__module__, self.__qualname__)

    def __reduce__(self):
        return self.__qualname__

    __or__, __ror__ = _aliases._InUnion.__or__, _aliases._InUnion.__ror__


Text = str


class IO(Generic[AnyStr]):
    """A file, as annotations name it."""

    __slots__ = ()

    @property
    @abstractmethod
    def mode(self) -> str:
        """How it was opened."""

    @property
    @abstractmethod
    def name(self) -> str:
        """What it was opened by."""

    @abstractmethod
    def close(self) -> None:
        """Ends the use of the file."""

    @property
    @abstractmethod
    def closed(self) -> bool:
        """Whether that has been done."""

    @abstractmethod
    def fileno(self) -> int:
        """Its number."""

    @abstractmethod
    def flush(self) -> None:
        """Writes what is still in memory."""

    @abstractmethod
    def isatty(self) -> bool:
        """Whether it is a terminal."""

    @abstractmethod
    def read(self, n: int = -1) -> AnyStr:
        """So much of it, or all."""

    @abstractmethod
    def readable(self) -> bool:
        """Whether it can be read."""

    @abstractmethod
    def readline(self, limit: int = -1) -> AnyStr:
        """A line."""

    @abstractmethod
    def readlines(self, hint: int = -1) -> List[AnyStr]:
        """All lines, or some."""

    @abstractmethod
    def seek(self, offset: int, whence: int = 0) -> int:
        """Goes to a place."""

    @abstractmethod
    def seekable(self) -> bool:
        """Whether it can go to places."""

    @abstractmethod
    def tell(self) -> int:
        """The place."""

    @abstractmethod
    def truncate(self, size: int = None) -> int:
        """Cuts the file off."""

    @abstractmethod
    def writable(self) -> bool:
        """Whether it can be written."""

    @abstractmethod
    def write(self, s: AnyStr) -> int:
        """Writes."""

    @abstractmethod
    def writelines(self, lines: List[AnyStr]) -> None:
        """Writes lines."""

    @abstractmethod
    def __enter__(self) -> 'IO[AnyStr]':
        """For a with statement."""

    @abstractmethod
    def __exit__(self, type, value, traceback) -> None:
        """Ends it."""


class BinaryIO(IO[bytes]):
    """A file of bytes."""

    __slots__ = ()

    @abstractmethod
    def write(self, s: Union[bytes, bytearray]) -> int:
        """Writes."""

    @abstractmethod
    def __enter__(self) -> 'BinaryIO':
        """For a with statement."""


class TextIO(IO[str]):
    """A file of text."""

    __slots__ = ()

    @property
    @abstractmethod
    def buffer(self) -> BinaryIO:
        """The file of bytes below."""

    @property
    @abstractmethod
    def encoding(self) -> str:
        """How text becomes bytes."""

    @property
    @abstractmethod
    def errors(self) -> Optional[str]:
        """What happens to text that cannot."""

    @property
    @abstractmethod
    def line_buffering(self) -> bool:
        """Whether each line is written at once."""

    @property
    @abstractmethod
    def newlines(self) -> Any:
        """The ends of lines that were read."""

    @abstractmethod
    def __enter__(self) -> 'TextIO':
        """For a with statement."""


class _OldPlace(type):
    """A class that stands for a module: taking something from it warns."""

    def __getattribute__(cls, name):
        if name not in ('__dict__', '__module__') and name in cls.__dict__:
            own = cls.__name__
            warnings.warn(f'{own} is deprecated, import directly from typing instead. {own} will be removed in Python 3.12.',
                          DeprecationWarning, stacklevel=2)
        return super().__getattribute__(name)


def _old_place(name, members):
    members = {member: globals()[member] for member in members}
    place = sys.modules['typing.' + name] = _OldPlace(name, (), {'__module__': 'typing', '__all__': [*members], **members})
    place.__name__ = 'typing.' + name
    return place


io, re = _old_place('io', ('IO', 'TextIO', 'BinaryIO')), _old_place('re', ('Pattern', 'Match'))

_HELPERS = {'io', 'ABCMeta', 'CT_co', 'GenericAlias', 'KT', 'NamedTupleMeta', 'T', 'T_co', 'T_contra', 'VT', 'VT_co', 'V_co',
            'abstractmethod', 'collections', 'contextlib', 'functools', 'operator', 're', 'sys', 'types',
            'warnings'}
__all__ = [name for name in globals() if not name.startswith('_') and name not in _HELPERS]
