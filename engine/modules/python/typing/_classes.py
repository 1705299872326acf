# The classes of typing: Generic, Protocol, Annotated; and the functions that look at annotations.
import collections
import collections.abc
import contextlib
import functools
import operator
import sys
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias

from typing import _forms, _aliases
from typing._aliases import (
    _AnnotatedAlias, _BaseGenericAlias, _GenericAlias, _check_generic, _collect_parameters, _is_param_expr,
    _is_unpacked_typevartuple, _prepare_arguments, _remember)
from typing._forms import (
    ForwardRef, NotRequired, ParamSpec, ParamSpecArgs, ParamSpecKwargs, Required, TypeVarTuple, _eval_type,
    _is_typevar_like, _type_check, _type_convert)

__name__ = 'typing'
_TypedDictMeta = None   # set by typing


class Generic:
    """The base of classes with type parameters."""

    __slots__ = ()
    _is_protocol = False

    @_remember()
    def __class_getitem__(cls, params):
        given = params if isinstance(params, tuple) else (params,)
        given = tuple([p if isinstance(p, (list, tuple)) else _type_convert(p) for p in given])
        declares = cls in (Generic, Protocol)       # or else gives arguments to what a class has declared
        arguments = _as_declared(cls, given) if declares else _as_arguments(cls, given)
        return _GenericAlias(cls, arguments, _paramspec_tvars=True)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        written = vars(cls).get('__orig_bases__')
        plain = (Generic in cls.__bases__ and cls.__name__ != 'Protocol' and type(cls) is not _TypedDictMeta
                 if written is None else Generic in written)
        if plain:
            raise TypeError('Cannot inherit from plain Generic')
        cls.__parameters__ = () if written is None else _declared_parameters(written)


def _as_declared(cls, params):
    """The parameters of Generic[...] and Protocol[...]."""
    problem = None
    if not params:
        raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
    if not all(map(_is_typevar_like, params)):
        problem = 'must all be type variables or parameter specification variables.'
    elif len({*params}) < len(params):
        problem = 'must all be unique'
    if problem:
        raise TypeError(f'Parameters to {cls.__name__}[...] {problem}')
    return params


def _as_arguments(cls, given):
    """One for each parameter of the class; a TypeVarTuple's are put in line with the others."""
    wanted = cls.__parameters__
    given = _prepare_arguments(cls, wanted, given)
    _check_generic(cls, given, len(wanted))
    arguments = []
    for parameter, argument in zip(wanted, given):
        if isinstance(parameter, TypeVarTuple):
            arguments += argument
        elif not isinstance(parameter, ParamSpec):
            arguments.append(_type_check(argument, 'Parameters to generic types must be types.'))
        else:
            arguments.append(tuple(argument) if isinstance(argument, list) else argument)
    return tuple(arguments)


def _declared_parameters(bases):
    """The parameters of a class: those of Generic[...] among its bases, or else all that occur."""
    occurring = _collect_parameters(bases)
    lists = [base.__parameters__ for base in bases if isinstance(base, _GenericAlias) and base.__origin__ is Generic]
    if not lists:
        return tuple(occurring)
    if len(lists) > 1:
        raise TypeError('Cannot inherit from Generic[...] multiple types.')
    listed, = lists
    missing = [str(variable) for variable in occurring if variable not in listed]
    if missing:
        raise TypeError(f"Some type variables ({', '.join(missing)}) are not listed in "
                        f"Generic[{', '.join(map(str, listed))}]")
    return tuple(listed)


_aliases.Generic = _forms.Generic = Generic


_NOT_MEMBERS = frozenset([
    '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol', '_is_runtime_protocol',
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
    '__subclasshook__', '__weakref__', '__class_getitem__', '_abc_impl'])


def _get_protocol_attrs(cls):
    """The names of what a protocol asks for, with the protocols that it derives from."""
    asking = [base for base in cls.__mro__[:-1] if base.__name__ not in ('Protocol', 'Generic')]
    names = {name for base in asking for name in (*vars(base), *getattr(base, '__annotations__', ()))}
    return {name for name in names - _NOT_MEMBERS if not name.startswith('_abc_')}


def _is_callable_members_only(cls):
    return all(callable(getattr(cls, name, None)) for name in _get_protocol_attrs(cls))


def _is_protocol_itself(cls):
    """A protocol, not a class that derives from one to follow it."""
    return vars(cls).get('_is_protocol', False)


def _no_init_or_replace_init(self, *args, **kwargs):
    """__init__ of protocols, which have no instances; a class that follows one gets the __init__ here that it would have
    without the protocol."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is _no_init_or_replace_init:
        inits = [vars(base)['__init__'] for base in cls.__mro__ if '__init__' in vars(base)]
        cls.__init__ = next(init for init in inits if init is not _no_init_or_replace_init)
        cls.__init__(self, *args, **kwargs)


def _asks_from_abc():
    """Whether the question came from abc or functools: they ask about all classes, and get no error."""
    try:
        asking = sys._getframe(3)         # past this, the hook, and ABCMeta
    except ValueError:
        return True
    return asking.f_globals.get('__name__') in ('abc', 'functools')


_ONLY_RUNTIME = 'Instance and class checks can only be used with @runtime_checkable protocols'


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        is_protocol = getattr(cls, '_is_protocol', False)
        if is_protocol and not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError(_ONLY_RUNTIME)
        # Where issubclass can be asked, it is; else the instance itself has to have all that is asked for.
        if not is_protocol or _is_callable_members_only(cls):
            if issubclass(instance.__class__, cls):
                return True
        if is_protocol and all(cls._is_met(instance, name) for name in _get_protocol_attrs(cls)):
            return True
        return super().__instancecheck__(instance)

    def _is_met(cls, instance, name):
        # A method that is None is one that was taken away.
        return hasattr(instance, name) and not (callable(getattr(cls, name, None)) and getattr(instance, name) is None)


def _provides(cls, name):
    """Whether a class has what a protocol asks for: as an attribute, or named in the annotations of a protocol."""
    for base in cls.__mro__:
        if name in vars(base):
            return vars(base)[name] is not None
        annotations = getattr(base, '__annotations__', {})
        if (isinstance(annotations, collections.abc.Mapping) and name in annotations
                and issubclass(cls, Generic) and cls._is_protocol):
            return True
    return False


# Classes of other modules that say what methods a thing must have.
_PROTOCOLS_ELSEWHERE = {
    'collections.abc': {'Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'Hashable', 'Sized', 'Container',
                        'Collection', 'Reversible'},
    'contextlib': {'AbstractContextManager', 'AbstractAsyncContextManager'},
}


def _may_be_derived_from(base):
    return (base in (object, Generic) or base.__name__ in _PROTOCOLS_ELSEWHERE.get(base.__module__, ())
            or issubclass(base, Generic) and base._is_protocol)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that say what methods a thing must have."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not _is_protocol_itself(cls):
            cls._is_protocol = Protocol in cls.__bases__

        def _proto_hook(other):
            if not _is_protocol_itself(cls):
                return NotImplemented
            problem = None
            if not getattr(cls, '_is_runtime_protocol', False):
                problem = _ONLY_RUNTIME
            elif not _is_callable_members_only(cls):
                problem = "Protocols with non-method members don't support issubclass()"
            if problem:
                if _asks_from_abc():
                    return NotImplemented
                raise TypeError(problem)
            if not isinstance(other, type):
                raise TypeError('issubclass() arg 1 must be a class')
            return all(_provides(other, name) for name in _get_protocol_attrs(cls)) or NotImplemented

        if '__subclasshook__' not in vars(cls):
            cls.__subclasshook__ = _proto_hook
        if cls._is_protocol:
            for base in cls.__bases__:
                if not _may_be_derived_from(base):
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
            if cls.__init__ is Protocol.__init__:
                cls.__init__ = _no_init_or_replace_init


_aliases.Protocol = _forms.Protocol = Protocol


class Annotated:
    """Annotated[T, x]: the type T with x said about it."""

    __slots__ = ()

    def __new__(cls, *_, **__):
        raise TypeError('Type Annotated cannot be instantiated.')

    def __init_subclass__(cls, *_, **__):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')

    @_remember()
    def __class_getitem__(cls, params):
        if isinstance(params, tuple) and len(params) > 1:
            annotated, *metadata = params
            if _is_unpacked_typevartuple(annotated):
                raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
            origin = _type_check(annotated, 'Annotated[t, ...]: t must be a type.', allow_special_forms=True)
            return _AnnotatedAlias(origin, tuple(metadata))
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')


_aliases.Annotated = Annotated


def runtime_checkable(cls):
    """A class decorator: the protocol may be asked about with isinstance."""
    if issubclass(cls, Generic) and cls._is_protocol:
        cls._is_runtime_protocol = True
        return cls
    raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')


def cast(typ, val):
    """val, as it is."""
    return val


def assert_type(val, typ, /):
    """val, as it is."""
    return val


_ASSERT_NEVER_REPR_MAX_LENGTH = 100


def assert_never(arg, /):
    """An error: this line was thought never to run."""
    shown = repr(arg)
    if len(shown) > _ASSERT_NEVER_REPR_MAX_LENGTH:
        shown = shown[:_ASSERT_NEVER_REPR_MAX_LENGTH] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {shown}')


def reveal_type(obj, /):
    print('Runtime type is %r' % type(obj).__name__, file=sys.stderr)
    return obj


def _get_defaults(func):
    """The defaults of a function's parameters, by name."""
    code = getattr(func, '__code__', None)
    if code is None:
        return {}
    positional = code.co_varnames[:code.co_argcount]
    values = func.__defaults__ or ()
    with_default = positional[len(positional) - len(values):]
    return {**(func.__kwdefaults__ or {}), **dict(zip(with_default, values))}


def _strip_annotations(t):
    """A type without Annotated, Required and NotRequired, at all depths."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if getattr(t, '__origin__', None) in (Required, NotRequired):
        return _strip_annotations(t.__args__[0])
    if not isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        return t
    stripped = tuple([_strip_annotations(argument) for argument in t.__args__])
    if stripped == t.__args__:
        return t
    if isinstance(t, types.UnionType):
        return functools.reduce(operator.or_, stripped)
    return t.copy_with(stripped) if isinstance(t, _GenericAlias) else GenericAlias(t.__origin__, stripped)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class, module or function, with text turned into types."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    find = _hints_of_class if isinstance(obj, type) else _hints_of_other
    hints = find(obj, globalns, localns)
    if not include_extras:
        hints = {name: _strip_annotations(hint) for name, hint in hints.items()}
    return hints


def _hint(annotation, globalns, localns, **where):
    if annotation is None:
        annotation = type(None)
    elif isinstance(annotation, str):
        annotation = ForwardRef(annotation, **where)
    return _eval_type(annotation, globalns, localns)


def _hints_of_class(cls, globalns, localns):
    """Those of the bases too; each base's names are looked up in its own module and in itself."""
    hints = {}
    for base in cls.__mro__[::-1]:
        annotations = vars(base).get('__annotations__', {})
        if isinstance(annotations, types.GetSetDescriptorType):
            continue
        outer, inner = globalns, localns
        if outer is None:
            outer = getattr(sys.modules.get(base.__module__), '__dict__', {})
        if inner is None:
            inner = dict(vars(base))
            if globalns is None:
                outer, inner = inner, outer         # the module's names count first, for annotations like `int: int`
        for name, annotation in annotations.items():
            hints[name] = _hint(annotation, outer, inner, is_argument=False, is_class=True)
    return hints


# Without annotations these have none; of anything else they are not asked.
_WITH_SIGNATURES = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.WrapperDescriptorType,
                    types.MethodWrapperType, types.MethodDescriptorType)


def _hints_of_other(obj, globalns, localns):
    is_module = isinstance(obj, types.ModuleType)
    if globalns is None:
        innermost = obj
        while not is_module and hasattr(innermost, '__wrapped__'):
            innermost = innermost.__wrapped__
        globalns = vars(obj) if is_module else getattr(innermost, '__globals__', {})
    if localns is None:
        localns = globalns
    annotations = getattr(obj, '__annotations__', None)
    if annotations is None:
        if is_module or isinstance(obj, _WITH_SIGNATURES):
            return {}
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    return {name: _hint(annotation, globalns, localns, is_argument=not is_module, is_class=False)
            for name, annotation in annotations.items()}


def get_origin(tp):
    """list for List[int], Union for Union[int, str]; None for what has no arguments."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, types.UnionType):
        return types.UnionType
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    """(int,) for List[int]; () for what has no arguments."""
    if isinstance(tp, _AnnotatedAlias):
        return tp.__origin__, *tp.__metadata__
    if not isinstance(tp, (_GenericAlias, GenericAlias, types.UnionType)):
        return ()
    arguments = tp.__args__
    if not isinstance(tp, types.UnionType) and tp.__origin__ is collections.abc.Callable:
        *parameters, result = arguments
        if len(parameters) != 1 or not _is_param_expr(parameters[0]):
            return parameters, result
    return arguments


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def no_type_check(arg):
    """A decorator: the annotations are not types.  Those of what a class defines are not either."""
    if isinstance(arg, type):
        for defined in _defined_in(arg):
            if isinstance(defined, type):
                no_type_check(defined)
            elif isinstance(defined, (types.FunctionType, types.MethodType)):
                getattr(defined, '__func__', defined).__no_type_check__ = True
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass            # of a class whose attributes cannot be set
    return arg


def _defined_in(cls):
    for name in dir(cls):
        found = getattr(cls, name)
        if (getattr(found, '__module__', None) == cls.__module__
                and getattr(found, '__qualname__', None) == f"{cls.__qualname__}.{getattr(found, '__name__', '')}"):
            yield found


def no_type_check_decorator(decorator):
    """Makes a decorator that also marks what it decorates as not to be looked at by checkers of types."""
    @functools.wraps(decorator)
    def marking(*args, **kwds):
        decorated = decorator(*args, **kwds)
        return no_type_check(decorated)
    return marking


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not '
                              '@overload-ed.')


# Signatures of functions: by module, qualified name, and line.
_overload_registry = collections.defaultdict(functools.partial(collections.defaultdict, dict))


def overload(func):
    """A decorator for one of several signatures of a function."""
    function = getattr(func, '__func__', func)
    try:
        place = _overload_registry[function.__module__][function.__qualname__]
        place[function.__code__.co_firstlineno] = func
    except AttributeError:
        pass            # something else that was decorated
    return _overload_dummy


def get_overloads(func):
    """The signatures of a function, in the order of their lines."""
    function = getattr(func, '__func__', func)
    of_module = _overload_registry.get(function.__module__, {})
    return [*of_module.get(function.__qualname__, {}).values()]


def clear_overloads():
    _overload_registry.clear()


def final(f):
    """A decorator: not to be overridden."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator
