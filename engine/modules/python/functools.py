"""Tools for functions: wrapping, caching, dispatching."""

from abc import get_cache_token
from collections import namedtuple
from reprlib import recursive_repr
from _thread import RLock
from types import GenericAlias

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache',
           'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch',
           'singledispatchmethod', 'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes `wrapper` look like the function it wraps."""
    for name in assigned:
        try:
            given = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, given)
    for name in updated:
        mine = getattr(wrapper, name)
        mine.update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped       # last: the update may have brought the __wrapped__ of another
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that applies update_wrapper to what it decorates."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# --- total_ordering: each missing comparison from one that is there ---

# Five ways to make one comparison of another, `?`; each says its formula.

def _or_equal(root):
    """(a ? b) or (a == b)"""
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else result or self == other
    return method


def _but_not_equal(root):
    """(a ? b) and (a != b)"""
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else result and self != other
    return method


def _neither_nor_equal(root):
    """(not a ? b) and (a != b)"""
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result and self != other
    return method


def _not_or_equal(root):
    """(not a ? b) or (a == b)"""
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result or self == other
    return method


def _not(root):
    """(not a ? b)"""
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result
    return method


def _derivation(root, operation):
    """How `operation` is made of the comparison `root` ('__lt__', ...)."""
    root_strict = root in ('__lt__', '__gt__')
    strict = operation in ('__lt__', '__gt__')
    if root[2] == operation[2]:              # the same direction
        return _or_equal if root_strict else _but_not_equal
    if root_strict != strict:
        return _not
    return _neither_nor_equal if root_strict else _not_or_equal


_ORDERINGS = ('__lt__', '__le__', '__gt__', '__ge__')

# Made once, each with a name in this module: the methods of a decorated class can then be pickled.
_derived = {}
for _root in _ORDERINGS:
    for _operation in _ORDERINGS:
        if _operation != _root:
            _method = _derivation(_root, _operation)(_root)
            _method.__name__ = _operation
            _method.__qualname__ = '_%s_from_%s' % (_operation[2:4], _root[2:4])
            _signs = {'lt': '<', 'le': '<=', 'gt': '>', 'ge': '>='}
            _method.__doc__ = 'Return a %s b.  Computed by @total_ordering from %s.' % (
                _signs[_operation[2:4]], _derivation(_root, _operation).__doc__.replace('?', _signs[_root[2:4]]))
            globals()[_method.__qualname__] = _derived[_root, _operation] = _method
del _root, _operation, _method, _signs


def total_ordering(cls):
    """A class decorator that fills in missing ordering methods."""
    roots = {name for name in _ORDERINGS if getattr(cls, name, None) is not getattr(object, name, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)       # __lt__ before __le__ before __gt__ before __ge__
    for name in _ORDERINGS:
        if name not in roots:
            setattr(cls, name, _derived[root, name])
    return cls


# --- partial ---
#
# What stands in where _functools has none. Usually it has one, so this class is garbage at once, as that of CPython's
# module is: a program's first collection counts it.

class partial:
    """A function with some of its arguments given already."""

    __slots__ = 'func', 'args', 'keywords', '__dict__', '__weakref__'

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if hasattr(func, 'func'):
            func, args, keywords = func.func, func.args + args, {**func.keywords, **keywords}
        self = super(partial, cls).__new__(cls)
        self.func, self.args, self.keywords = func, args, keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    @recursive_repr()
    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func), *map(repr, self.args)]
        parts += [f'{name}={value!r}' for name, value in self.keywords.items()]
        name = cls.__qualname__ if cls.__module__ != 'functools' else f'functools.{cls.__qualname__}'
        return f"{name}({', '.join(parts)})"

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple):
            raise TypeError("argument to __setstate__ must be a tuple")
        if len(state) != 4:
            raise TypeError(f"expected 4 items in state, got {len(state)}")
        func, args, keywords, attributes = state
        if not (callable(func) and isinstance(args, tuple) and isinstance(keywords, dict | None)
                and isinstance(attributes, dict | None)):
            raise TypeError("invalid partial state")
        self.func, self.args = func, tuple(args)
        self.keywords = keywords if type(keywords) is dict else dict(keywords or {})
        self.__dict__ = {} if attributes is None else attributes


try:
    from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce
except ImportError:
    from _functools_missing import _lru_cache_wrapper, cmp_to_key, reduce


# --- partialmethod ---

class partialmethod(object):
    """A method with some of its arguments given already."""

    def __init__(self, func, /, *args, **keywords):
        _check_wrappable(func)
        if isinstance(func, partialmethod):         # one of the two is enough
            args = func.args + args
            keywords = func.keywords | keywords
            func = func.func
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        cls = type(self)
        given = ', '.join([repr(value) for value in self.args])
        named = ', '.join([f'{name}={value!r}' for name, value in self.keywords.items()])
        return f'{cls.__module__}.{cls.__qualname__}({self.func}, {given}, {named})'

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method._partialmethod = self
        _method.__isabstractmethod__ = self.__isabstractmethod__
        return _method

    def __get__(self, obj, cls=None):
        bind = getattr(self.func, '__get__', None)
        bound = self.func if bind is None else bind(obj, cls)
        if bound is self.func:
            return self._make_unbound_method().__get__(obj, cls)
        # A descriptor that gives its first argument itself.
        made = partial(bound, *self.args, **self.keywords)
        if hasattr(bound, '__self__'):
            made.__self__ = bound.__self__
        return made

    @property
    def __isabstractmethod__(self):
        return _is_abstract(self.func)

    __class_getitem__ = classmethod(GenericAlias)


def _check_wrappable(func):
    if not (callable(func) or hasattr(func, '__get__')):
        raise TypeError(f'{func!r} is not callable or a descriptor')


def _is_abstract(func):
    return getattr(func, '__isabstractmethod__', False)


# --- lru_cache ---

_CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])


def lru_cache(maxsize=128, typed=False):
    """A decorator that remembers the results of the calls used last."""
    function = None
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128        # used without parentheses
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        caching = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
        caching.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return update_wrapper(caching, user_function)

    return decorating_function if function is None else decorating_function(function)


def cache(user_function, /):
    """lru_cache without a limit."""
    return lru_cache(maxsize=None)(user_function)


# --- singledispatch ---
#
# The implementation for a class is that of the first class in its MRO that has one.  Abstract classes which the class
# belongs to without deriving from them are put into the MRO first, where deriving from them would have put them.

def _merge(sequences):
    """One list in which the items of each sequence keep their order, as C3 says."""
    merged = []
    while sequences := [sequence for sequence in sequences if sequence]:
        for first, *_ in sequences:
            if not any(first in sequence[1:] for sequence in sequences):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        merged.append(first)
        sequences = [sequence[1:] if sequence[0] is first else sequence for sequence in sequences]
    return merged


def _mro_with(cls, claimed):
    """The MRO of cls with the abstract classes `claimed` put in: behind the last of the bases that are abstract, or
    further up when a base belongs to them already."""
    bases = list(cls.__bases__)
    after = max((place for place, base in enumerate(bases, 1) if hasattr(base, '__abstractmethods__')), default=0)
    here = [abstract for abstract in claimed
            if issubclass(cls, abstract) and not any(issubclass(base, abstract) for base in bases)]
    further_up = [abstract for abstract in claimed if abstract not in here]
    groups = [bases[:after], here, bases[after:]]
    mros = [_mro_with(base, further_up) for group in groups for base in group]
    return _merge([[cls], *mros, *groups])


def _dispatch_order(cls, types):
    """The MRO of cls, with those of the types put in that it belongs to without deriving from them."""
    derived_from = set(cls.__mro__)
    claimed = [t for t in types
               if t not in derived_from and hasattr(t, '__mro__') and not isinstance(t, GenericAlias)
               and issubclass(cls, t)]
    # A base of another one comes along with it.
    claimed = [t for t in claimed if not any(t is not other and t in other.__mro__ for other in claimed)]
    order = []
    for t in claimed:
        # Nearer than t are its subclasses that cls belongs to as well; what they derive from comes in their order.
        ways = [[c for c in nearer.__mro__ if c in claimed] for nearer in t.__subclasses__()
                if nearer not in derived_from and issubclass(cls, nearer)]
        for way in sorted(ways, key=len, reverse=True) or [[t]]:
            order += [c for c in way if c not in order]
    return _mro_with(cls, order)


def _find_impl(cls, registry):
    order = iter(_dispatch_order(cls, registry))
    found = next((c for c in order if c in registry), None)
    rival = next(order, None)
    # Two abstract classes that both fit and have nothing to do with each other: neither is nearer.
    if rival in registry and not {found, rival} & set(cls.__mro__) and not issubclass(found, rival):
        raise RuntimeError(f'Ambiguous dispatch: {found} or {rival}')
    return registry.get(found)


def _is_union(thing):
    from types import UnionType
    from typing import Union, get_origin
    return get_origin(thing) in (Union, UnionType)


def _is_dispatchable(thing):
    return isinstance(thing, type) or _is_union(thing) and all(isinstance(arg, type) for arg in thing.__args__)


def _annotated_class(func):
    """The class by which @register without arguments registers a function: its first annotation."""
    if not getattr(func, '__annotations__', {}):
        raise TypeError(f'Invalid first argument to `register()`: {func!r}. Use either `@register(some_class)` or plain '
                        f'`@register` on an annotated function.')
    from typing import get_type_hints
    name, cls = next(iter(get_type_hints(func).items()))
    if _is_dispatchable(cls):
        return cls
    problem = ' not all arguments are classes' if _is_union(cls) else ' is not a class'
    raise TypeError(f'Invalid annotation for {name!r}. {cls!r}{problem}.')


def singledispatch(func):
    """A function that chooses its implementation by the type of its first argument."""
    import types
    import weakref

    registry = {}
    found_before = weakref.WeakKeyDictionary()
    token = None            # once an abstract class is registered: what shows that others have been registered with it
    name = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        """The implementation for a class."""
        nonlocal token
        if token is not None and token != (now := get_cache_token()):
            found_before.clear()
            token = now
        try:
            return found_before[cls]
        except KeyError:
            try:
                found = registry[cls]
            except KeyError:
                found = _find_impl(cls, registry)
            found_before[cls] = found
            return found

    def register(cls, func=None):
        """Makes a function the implementation for a class; a decorator, with the class or on an annotated function."""
        nonlocal token
        if func is None:
            if _is_dispatchable(cls):
                return lambda function: register(cls, function)
            cls, func = _annotated_class(cls), cls
        elif not _is_dispatchable(cls):
            raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
        registry.update(dict.fromkeys(cls.__args__ if _is_union(cls) else (cls,), func))
        if token is None and hasattr(cls, '__abstractmethods__'):
            token = get_cache_token()
        found_before.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register, wrapper.dispatch = register, dispatch
    wrapper.registry = types.MappingProxyType(registry)
    wrapper._clear_cache = found_before.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """singledispatch for methods, by the type of the argument after self."""

    def __init__(self, func):
        _check_wrappable(func)
        self.dispatcher, self.func = singledispatch(func), func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            chosen = self.dispatcher.dispatch(args[0].__class__)
            return chosen.__get__(obj, cls)(*args, **kwargs)
        _method.register = self.register
        _method.__isabstractmethod__ = self.__isabstractmethod__
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return _is_abstract(self.func)


# --- cached_property ---

_ABSENT = object()


class cached_property:
    """A property whose value is computed once and then kept in the instance's dict."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.lock = RLock()

    def __set_name__(self, owner, name):
        if self.attrname not in (None, name):
            raise TypeError(f'Cannot assign the same cached_property to two different names ({self.attrname!r} and '
                            f'{name!r}).')
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} "
                            f"property.") from None
        value = kept.get(name, _ABSENT)
        if value is not _ABSENT:
            return value
        with self.lock:
            value = kept.get(name, _ABSENT)     # another thread may have been first
            if value is _ABSENT:
                value = self.func(instance)
                try:
                    kept[name] = value
                except TypeError:
                    raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not "
                                    f"support item assignment for caching {name!r} property.") from None
        return value

    __class_getitem__ = classmethod(GenericAlias)
