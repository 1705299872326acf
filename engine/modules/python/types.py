# Names of the types that have none among the builtins (each asked of a sample), and how classes are made at run time.

import sys


# --- Functions and what belongs to them ---

def _function(sample=None):
    return lambda: sample


async def _task():
    pass


async def _stream():
    yield


class _Sample:
    def method(self):
        pass


FunctionType = LambdaType = type(_function)
CodeType = type(_function.__code__)
MappingProxyType = type(vars(type))
SimpleNamespace = type(sys.implementation)
CellType = type(_function().__closure__[0])
GeneratorType = type(nothing for nothing in ())
_sample = _task()
CoroutineType = type(_sample)
_sample.close()     # or it complains that nobody awaited it
AsyncGeneratorType = type(_stream())
MethodType = type(_Sample().method)
BuiltinFunctionType = BuiltinMethodType = type(print)

# --- Slots, attributes and frames ---

WrapperDescriptorType = type(int.__add__)
MethodWrapperType = type((1).__add__)
MethodDescriptorType = type(list.append)
ClassMethodDescriptorType = type(vars(int)["from_bytes"])
ModuleType = type(sys)
try:
    raise LookupError
except LookupError as _sample:
    TracebackType = type(_sample.__traceback__)
FrameType = type(sys._getframe())
GetSetDescriptorType = type(vars(FunctionType)["__code__"])
MemberDescriptorType = type(vars(FunctionType)["__closure__"])

del sys, _function, _task, _stream, _Sample


# --- Classes ---

def new_class(name, bases=(), kwds=None, exec_body=None):
    """What a class statement does: exec_body fills the namespace that it is given."""
    real_bases = resolve_bases(bases)
    metaclass, namespace, rest = prepare_class(name, real_bases, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if real_bases is not bases:
        namespace["__orig_bases__"] = bases
    return metaclass(name, real_bases, namespace, **rest)


def resolve_bases(bases):
    """Replace entries that are no classes by what their __mro_entries__ says."""
    resolved, changed = [], False
    for entry in bases:
        if isinstance(entry, type) or not hasattr(entry, "__mro_entries__"):
            resolved.append(entry)
            continue
        stand_ins, changed = entry.__mro_entries__(bases), True
        if not isinstance(stand_ins, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        resolved += stand_ins
    return tuple(resolved) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    """(metaclass, namespace, kwds): what a class statement has before it runs its body."""
    rest = dict(kwds or ())
    metaclass = rest.pop("metaclass") if "metaclass" in rest else type(bases[0]) if bases else type
    if isinstance(metaclass, type):
        metaclass = _most_derived(metaclass, *map(type, bases))
    if not hasattr(metaclass, "__prepare__"):
        return metaclass, {}, rest
    return metaclass, metaclass.__prepare__(name, bases, **rest), rest


def _most_derived(found, *others):
    for other in others:
        if issubclass(other, found):
            found = other
        elif not issubclass(found, other):
            raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                            "of the metaclasses of all its bases")
    return found


class DynamicClassAttribute:
    """A property of instances that leaves the class's attribute of that name to the metaclass."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        # A text of its own stays when another getter comes.
        self.overwrite_doc = doc is None
        self.__doc__ = doc or fget.__doc__
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            if self.fget is not None:
                return self.fget(instance)
            raise AttributeError("unreadable attribute")
        if not self.__isabstractmethod__:
            raise AttributeError
        return self

    def __set__(self, instance, value):
        if self.fset is not None:
            self.fset(instance, value)
        else:
            raise AttributeError("can't set attribute")

    def __delete__(self, instance):
        if self.fdel is not None:
            self.fdel(instance)
        else:
            raise AttributeError("can't delete attribute")

    def _with(self, fget, fset, fdel, doc=None):
        twin = type(self)(fget, fset, fdel, doc or self.__doc__)
        twin.overwrite_doc = self.overwrite_doc
        return twin

    def getter(self, fget):
        return self._with(fget, self.fset, self.fdel, self.overwrite_doc and fget.__doc__)

    def setter(self, fset):
        return self._with(self.fget, fset, self.fdel)

    def deleter(self, fdel):
        return self._with(self.fget, self.fset, fdel)


# --- Coroutines from generators ---

_CO_GENERATOR, _CO_COROUTINE, _CO_ITERABLE_COROUTINE = 0x20, 0x80, 0x100


def _asked_of_the_generator(name):
    return property(lambda self: getattr(self._GeneratorWrapper__wrapped, name))


class _GeneratorWrapper:
    # Makes an object that only behaves like a generator awaitable.

    def __init__(self, gen):
        self.__wrapped = gen
        self.__name__, self.__qualname__ = (getattr(gen, name, None) for name in ("__name__", "__qualname__"))

    def __iter__(self):
        generator = self.__wrapped
        return generator if generator.__class__ is GeneratorType else self

    __await__ = __iter__

    def __next__(self):
        return next(self.__wrapped)

    def send(self, val):
        generator = self.__wrapped
        return generator.send(val)

    def throw(self, tp, *rest):
        generator = self.__wrapped
        return generator.throw(tp, *rest)

    def close(self):
        generator = self.__wrapped
        return generator.close()

    gi_code = cr_code = _asked_of_the_generator("gi_code")
    gi_frame = cr_frame = _asked_of_the_generator("gi_frame")
    gi_running = cr_running = _asked_of_the_generator("gi_running")
    gi_yieldfrom = cr_await = _asked_of_the_generator("gi_yieldfrom")


def coroutine(func):
    """A function whose generators can be awaited. One that is made of a generator function is changed itself."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    code = func.__code__ if func.__class__ is FunctionType else None
    if code.__class__ is CodeType:
        if code.co_flags & (_CO_COROUTINE | _CO_ITERABLE_COROUTINE):
            return func
        if code.co_flags & _CO_GENERATOR:
            func.__code__ = code.replace(co_flags=code.co_flags | _CO_ITERABLE_COROUTINE)
            return func

    from _collections_abc import Coroutine, Generator
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        result = func(*args, **kwargs)
        kind = result.__class__
        if kind is CoroutineType or kind is GeneratorType and result.gi_code.co_flags & _CO_ITERABLE_COROUTINE:
            return result
        if isinstance(result, Generator) and not isinstance(result, Coroutine):
            return _GeneratorWrapper(result)
        return result

    return wrapped


GenericAlias = type(tuple[()])
UnionType = type(int | None)
EllipsisType, NoneType, NotImplementedType = map(type, (Ellipsis, None, NotImplemented))

__all__ = [name for name in globals() if not name.startswith("_")]
