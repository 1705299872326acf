# What [] makes of the forms and classes of typing: an alias knows its origin and its arguments, among these type variables,
# which [] can fill in later.
import collections.abc
import functools
import operator
import sys
import types
from types import GenericAlias

from typing import _forms

__name__ = 'typing'
Generic = Protocol = Annotated = Callable = None   # set where they are made, further up


def _type_repr(obj):
    """How a type is shown as an argument: a class by its name."""
    if obj is ...:
        return '...'
    if isinstance(obj, types.FunctionType):
        return getattr(obj, '__name__')
    if not isinstance(obj, type) or isinstance(obj, GenericAlias):
        return repr(obj)
    module = obj.__module__
    return obj.__qualname__ if module == 'builtins' else f'{module}.{obj.__qualname__}'


def _shown(types_):
    return ', '.join(map(_type_repr, types_))


# --- Arguments and the parameters that they are for ---

_cleanups = []     # calls that forget what is remembered


def _remember(typed=False):
    """A decorator: the same result for the same arguments, when these can be hashed."""
    def decorate(function):
        cached = functools.lru_cache(typed=typed)(function)
        _cleanups.append(cached.cache_clear)

        @functools.wraps(function)
        def inner(*args, **kwds):
            try:
                result = cached(*args, **kwds)
            except TypeError:
                pass
            else:
                return result
            return function(*args, **kwds)      # may raise: then it was not the hash
        return inner

    return decorate


def _in_tuple(given):
    return given if isinstance(given, tuple) else (given,)


def _is_variable(argument):
    return hasattr(argument, '__typing_subst__')


def _collect_parameters(args):
    """The type variables that occur in the arguments, in the order in which they first do."""
    found = {}
    for argument in args:
        if not isinstance(argument, type):
            inner = (argument,) if _is_variable(argument) else getattr(argument, '__parameters__', ())
            found.update(dict.fromkeys(inner))
    return tuple(found)


def _is_unpacked_typevartuple(x):
    return not isinstance(x, type) and getattr(x, '__typing_is_unpacked_typevartuple__', False)


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list, _forms.ParamSpec)) or (
        isinstance(arg, _GenericAlias) and arg.__origin__ is _forms.Concatenate)


def _unpack_args(args):
    """*tuple[int, str] among arguments stands for int, str."""
    for arg in args:
        inner = None if isinstance(arg, type) else getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inner is not None and not (inner and inner[-1] is ...):
            yield from inner
        else:
            yield arg


def _prepare_arguments(alias, params, args):
    """The arguments grouped so that there is one for each parameter: variadic ones take several."""
    for variable in params:
        if hasattr(variable, '__typing_prepare_subst__'):
            args = variable.__typing_prepare_subst__(alias, args)
    return args


def _check_generic(cls, parameters, wanted):
    if not wanted:
        raise TypeError(f'{cls} is not a generic class')
    given = len(parameters)
    if given != wanted:
        amount = 'few' if given < wanted else 'many'
        raise TypeError(f'Too {amount} arguments for {cls}; actual {given}, expected {wanted}')


# --- The aliases ---

class _Final:
    """Nobody may subclass what comes from this."""

    __slots__ = '__weakref__',

    def __init_subclass__(cls, /, *args, _root=None, **kwds):
        if _root is None:
            raise TypeError('Cannot subclass special typing classes')


class _NotIterable:
    """Takes __iter__ back, which * needs in front of the others."""

    __slots__ = ()
    __iter__ = None


class _InUnion:
    """X | Y."""

    __slots__ = ()

    def __or__(self, right):
        return _forms.Union[self, right]

    def __ror__(self, left):
        return _forms.Union[left, self]


def _is_dunder(attr):
    return attr[:2] == '__' == attr[-2:]


class _BaseGenericAlias(_Final, _root=True):
    """What the aliases have in common: an origin that calls and attributes go to."""

    _own = frozenset(['_name', '_inst', '_nparams', '_paramspec_tvars'])

    def __init__(self, origin, *, inst=True, name=None):
        self._inst, self._name = inst, name
        self.__origin__, self.__slots__ = origin, None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass      # its instances have no room
        return made

    def __mro_entries__(self, bases):
        entries = () if self.__origin__ in bases else (self.__origin__,)
        # Generic comes last, unless a later base brings it.
        later = bases[bases.index(self) + 1:]
        brought = any(isinstance(base, _BaseGenericAlias) or issubclass(base, Generic) for base in later)
        return entries if brought else (*entries, Generic)

    def __getattr__(self, attr):
        if attr == '__name__' or attr == '__qualname__':
            return self._name or self.__origin__.__name__
        if _is_dunder(attr) or '__origin__' not in vars(self):
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)

    def __setattr__(self, attr, val):
        if attr in self._own or _is_dunder(attr):
            object.__setattr__(self, attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __dir__(self):
        names = set(super().__dir__())
        names.update(name for name in dir(self.__origin__) if not _is_dunder(name))
        return list(names)


class _GenericAlias(_InUnion, _BaseGenericAlias, _root=True):
    """A generic class with its arguments: List[int], Box[str]."""

    def __init__(self, origin, args, *, inst=True, name=None, _paramspec_tvars=False):
        super().__init__(origin, inst=inst, name=name)
        self.__args__ = given = _in_tuple(args)
        self.__parameters__ = _collect_parameters(given)
        self._paramspec_tvars = _paramspec_tvars
        if not name:
            self.__module__ = origin.__module__

    def _identity(self):
        return self.__origin__, self.__args__

    def __eq__(self, other):
        return self._identity() == other._identity() if isinstance(other, _GenericAlias) else NotImplemented

    def __hash__(self):
        return hash(self._identity())

    @_remember()
    def __getitem__(self, args):
        if self.__origin__ is Generic or self.__origin__ is Protocol:
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        given = tuple(_unpack_args([_forms._type_convert(argument) for argument in _in_tuple(args)]))
        return self.copy_with(self._determine_new_args(given))

    def _determine_new_args(self, args):
        """The arguments of this alias, with those given in the place of its type variables."""
        variables = self.__parameters__
        given = _prepare_arguments(self, variables, args)
        if len(given) != len(variables):
            amount = 'many' if len(given) > len(variables) else 'few'
            raise TypeError(f'Too {amount} arguments for {self}; actual {len(given)}, expected {len(variables)}')
        values = dict(zip(variables, given))
        filled = []
        for argument in self.__args__:
            value = argument if isinstance(argument, type) else _filled_in(argument, values)
            parts = isinstance(value, tuple) and self.__origin__ == collections.abc.Callable
            if parts or _is_unpacked_typevartuple(argument):
                filled += value
            else:
                filled.append(value)
        return tuple(filled)

    def copy_with(self, args):
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst,
                          _paramspec_tvars=self._paramspec_tvars)

    def __repr__(self):
        shown = f'typing.{self._name}' if self._name else _type_repr(self.__origin__)
        return f"{shown}[{_shown(self.__args__) or '()'}]"

    def __reduce__(self):
        origin = getattr(sys.modules['typing'], self._name) if self._name else self.__origin__
        single = len(self.__args__) == 1 and not isinstance(self.__args__[0], tuple)
        return operator.getitem, (origin, self.__args__[0] if single else self.__args__)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _forms._SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            later = bases[bases.index(self) + 1:]
            # Another base has Generic among its own.
            if Protocol in bases or any(isinstance(base, _BaseGenericAlias) and base is not self for base in later):
                return ()
        return self.__origin__,

    def __iter__(self):
        yield _forms.Unpack[self]


def _filled_in(argument, values):
    """An argument of an alias: a variable becomes its value, an alias is filled in the same way."""
    if getattr(argument, '__typing_subst__', None):
        return argument.__typing_subst__(values[argument])
    inner = []
    for variable in getattr(argument, '__parameters__', ()):
        value = values[variable]
        inner += value if isinstance(variable, _forms.TypeVarTuple) else (value,)
    return argument[tuple(inner)] if getattr(argument, '__parameters__', ()) else argument


class _SpecialGenericAlias(_InUnion, _NotIterable, _BaseGenericAlias, _root=True):
    """typing.List and the like, before arguments."""

    def __init__(self, origin, nparams, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=origin.__name__ if name is None else name)
        self._nparams = nparams
        place = '' if origin.__module__ == 'builtins' else origin.__module__ + '.'
        self.__doc__ = f'A generic version of {place}{origin.__qualname__}.'

    @_remember()
    def __getitem__(self, params):
        given = tuple([_forms._type_check(one, 'Parameters to generic types must be types.') for one in _in_tuple(params)])
        _check_generic(self, given, self._nparams)
        return self.copy_with(given)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return f'typing.{self._name}'

    def __subclasscheck__(self, cls):
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls.__origin__ if isinstance(cls, _SpecialGenericAlias) else cls, self.__origin__)

    def __reduce__(self):
        return self._name


class _CallableGenericAlias(_NotIterable, _GenericAlias, _root=True):
    """Its arguments are those of the function one by one, then the result's type."""

    def _has_whole_list(self):
        # ..., a ParamSpec or a Concatenate in the place of a list.
        return len(self.__args__) == 2 and _is_param_expr(self.__args__[0])

    def __repr__(self):
        if self._has_whole_list():
            return super().__repr__()
        *taken, result = self.__args__
        return f'typing.Callable[[{_shown(taken)}], {_type_repr(result)}]'

    def __reduce__(self):
        *taken, result = self.__args__
        return operator.getitem, (Callable, self.__args__ if self._has_whole_list() else (taken, result))


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst, _paramspec_tvars=True)

    def __getitem__(self, params):
        if not (isinstance(params, tuple) and len(params) == 2):
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        taken, result = params
        # A list cannot be remembered.
        return self.__getitem_inner__((tuple(taken) if isinstance(taken, list) else taken, result))

    @_remember()
    def __getitem_inner__(self, params):
        taken, result = params
        result = _forms._type_check(result, 'Callable[args, result]: result must be a type.')
        if taken is not ...:
            return self.copy_with((*map(_forms._type_convert, _in_tuple(taken)), result))
        return self.copy_with((..., result))


class _TupleType(_SpecialGenericAlias, _root=True):
    @_remember()
    def __getitem__(self, params):
        given, ending, msg = _in_tuple(params), (), 'Tuple[t0, t1, ...]: each t must be a type.'
        if len(given) > 1 and given[-1] is ...:
            given, ending, msg = given[:-1], (...,), 'Tuple[t, ...]: t must be a type.'
        return self.copy_with((*[_forms._type_check(one, msg) for one in given], *ending))


class _UnionGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def copy_with(self, params):
        return _forms.Union[params]

    def __eq__(self, other):
        if isinstance(other, (types.UnionType, _UnionGenericAlias)):
            return set(self.__args__) == set(other.__args__)
        return NotImplemented

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        others = [member for member in self.__args__ if member is not type(None)]
        if len(self.__args__) == 2 and len(others) == 1:
            return f'typing.Optional[{_type_repr(others[0])}]'
        return super().__repr__()

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, member) for member in self.__args__) or None

    def __reduce__(self):
        function, (_, arguments) = super().__reduce__()
        return function, (_forms.Union, arguments)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    """Of values, of which 1 and True are two."""

    def _identity(self):
        return frozenset(zip(self.__args__, map(type, self.__args__)))

    def __eq__(self, other):
        return self._identity() == other._identity() if isinstance(other, _LiteralGenericAlias) else NotImplemented

    def __hash__(self):
        return hash(self._identity())


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        *first, last = params
        if isinstance(last, (list, tuple)):
            return (*first, *last)
        if isinstance(last, _ConcatenateGenericAlias):
            params = (*first, *last.__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        inner, = self.__args__
        return f'*{inner!r}'

    def __getitem__(self, args):
        return args if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        inner, = self.__args__
        return inner.__args__ if isinstance(inner, _GenericAlias) else None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        inner, = self.__args__
        return isinstance(inner, _forms.TypeVarTuple)


class _AnnotatedAlias(_NotIterable, _GenericAlias, _root=True):
    """A type with things said about it."""

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            origin, metadata = origin.__origin__, origin.__metadata__ + metadata
        super().__init__(origin, origin)
        self.__metadata__ = metadata

    def copy_with(self, params):
        inner, = params
        return _AnnotatedAlias(inner, self.__metadata__)

    def __repr__(self):
        said = ', '.join(map(repr, self.__metadata__))
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {said}]'

    def __reduce__(self):
        return operator.getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def _identity(self):
        return self.__origin__, self.__metadata__

    def __eq__(self, other):
        return self._identity() == other._identity() if isinstance(other, _AnnotatedAlias) else NotImplemented

    def __hash__(self):
        return hash(self._identity())

    def __getattr__(self, attr):
        return 'Annotated' if attr in ('__name__', '__qualname__') else super().__getattr__(attr)
