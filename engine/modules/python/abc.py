# Abstract base classes: the metaclass, in Python, over the registry and the caches of _abc.

import _abc
from _abc import get_cache_token


def abstractmethod(funcobj):
    """Mark a method that a class must have before it can have instances."""
    funcobj.__isabstractmethod__ = True
    return funcobj


def _of_abstract(wrapper):
    # What the two deprecated wrappers of functions do on top of the plain ones: mark the function too.
    def __init__(self, callable):
        wrapper.__init__(self, abstractmethod(callable))
    return __init__


class abstractclassmethod(classmethod):
    """classmethod and abstractmethod in one (deprecated)."""

    __isabstractmethod__ = True
    __init__ = _of_abstract(classmethod)


class abstractstaticmethod(staticmethod):
    """staticmethod and abstractmethod in one (deprecated)."""

    __isabstractmethod__ = True
    __init__ = _of_abstract(staticmethod)


class abstractproperty(property):
    """property and abstractmethod in one (deprecated)."""

    __isabstractmethod__ = True


class ABCMeta(type):
    """The metaclass of abstract base classes: their subclasses may also be registered."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        made = super().__new__(mcls, name, bases, namespace, **kwargs)
        _abc._abc_init(made)
        return made

    def register(cls, subclass):
        """Make a class count as a subclass; returns it, so that this is a decorator too."""
        return _abc._abc_register(cls, subclass)

    def __subclasscheck__(cls, subclass):
        return _abc._abc_subclasscheck(cls, subclass)

    def __instancecheck__(cls, instance):
        return _abc._abc_instancecheck(cls, instance)

    # For tests: what is registered and cached.

    def _dump_registry(cls, file=None):
        texts = [f"Class: {cls.__module__}.{cls.__qualname__}", f"Inv. counter: {get_cache_token()}"]
        names = "_abc_registry", "_abc_cache", "_abc_negative_cache", "_abc_negative_cache_version"
        texts += (f"{name}: {value!r}" for name, value in zip(names, _abc._get_dump(cls)))
        print(*texts, sep="\n", file=file)

    def _abc_registry_clear(cls):
        _abc._reset_registry(cls)

    def _abc_caches_clear(cls):
        _abc._reset_caches(cls)


ABCMeta.__module__ = "abc"      # what pickles say


class ABC(metaclass=ABCMeta):
    """A class to inherit from instead of naming the metaclass."""

    __slots__ = ()


def update_abstractmethods(cls):
    """Work out again which methods of a finished class are abstract."""
    if hasattr(cls, "__abstractmethods__"):
        members = [(name, getattr(cls, name, None))
                   for base in cls.__bases__ for name in getattr(base, "__abstractmethods__", ())]
        members += vars(cls).items()
        cls.__abstractmethods__ = frozenset(
            {name for name, member in members if getattr(member, "__isabstractmethod__", False)})
    return cls
