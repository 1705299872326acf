"""Abstract base classes in Python alone; module abc has them over _abc."""

from _weakrefset import WeakSet


def get_cache_token():
    """A number that is another one after each register()."""
    return ABCMeta._abc_invalidation_counter


class ABCMeta(type):
    """The metaclass of abstract base classes: their subclasses may also be registered."""

    _abc_invalidation_counter = 0       # what caches of "no" were made under

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        made = super().__new__(mcls, name, bases, namespace, **kwargs)
        names = {name for name, value in namespace.items() if getattr(value, '__isabstractmethod__', False)}
        for base in bases:
            for name in getattr(base, '__abstractmethods__', ()):
                if getattr(getattr(made, name, None), '__isabstractmethod__', False):
                    names.add(name)
        made.__abstractmethods__ = frozenset(names)
        made._abc_registry, made._abc_cache, made._abc_negative_cache = WeakSet(), WeakSet(), WeakSet()
        made._abc_negative_cache_version = ABCMeta._abc_invalidation_counter
        return made

    def register(cls, subclass):
        """Make a class count as a subclass; returns it, so that this is a decorator too."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if not issubclass(subclass, cls):
            if issubclass(cls, subclass):
                raise RuntimeError("Refusing to create an inheritance cycle")
            cls._abc_registry.add(subclass)
            ABCMeta._abc_invalidation_counter += 1
        return subclass

    def _dump_registry(cls, file=None):
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {get_cache_token()}", file=file)
        for name in cls.__dict__:
            if name.startswith("_abc_"):
                value = getattr(cls, name)
                print(f"{name}: {set(value) if isinstance(value, WeakSet) else value!r}", file=file)

    def _abc_registry_clear(cls):
        cls._abc_registry.clear()

    def _abc_caches_clear(cls):
        cls._abc_cache.clear()
        cls._abc_negative_cache.clear()

    def __instancecheck__(cls, instance):
        subclass, subtype = instance.__class__, type(instance)
        if subclass in cls._abc_cache:
            return True
        if subtype is not subclass:
            return any(cls.__subclasscheck__(one) for one in (subclass, subtype))
        current = cls._abc_negative_cache_version == ABCMeta._abc_invalidation_counter
        return not (current and subclass in cls._abc_negative_cache) and cls.__subclasscheck__(subclass)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if subclass in cls._abc_cache:
            return True
        if cls._abc_negative_cache_version < ABCMeta._abc_invalidation_counter:
            cls._abc_negative_cache = WeakSet()
            cls._abc_negative_cache_version = ABCMeta._abc_invalidation_counter
        elif subclass in cls._abc_negative_cache:
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = (cls in getattr(subclass, '__mro__', ()) or any(issubclass(subclass, one) for one in cls._abc_registry)
                      or any(issubclass(subclass, one) for one in cls.__subclasses__()))
        else:
            assert isinstance(answer, bool)
        (cls._abc_cache if answer else cls._abc_negative_cache).add(subclass)
        return answer
