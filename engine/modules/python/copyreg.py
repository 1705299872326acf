# How instances are taken apart and put together again, for copy and pickle: a table of functions for types that do not
# know it themselves, what object.__reduce_ex__ answers in the old protocols, and the registry of extension codes.

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

# --- The table ---

dispatch_table = {}


def constructor(object):
    if callable(object):
        return
    raise TypeError("constructors must be callable")


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)     # only looked at


def pickle_complex(c):
    parts = c.real, c.imag
    return complex, parts


def pickle_union(obj):
    from functools import reduce
    from operator import or_
    return reduce, (or_, obj.__args__)


pickle(complex, pickle_complex, complex)
pickle(type(int | None), pickle_union)


# --- The protocols ---

_MADE_BY_CLASS_STATEMENT = 1 << 9      # Py_TPFLAGS_HEAPTYPE
_BuiltinMethod = type(object.__new__)


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    instance = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(instance, state)
    return instance


def _built_in_base(cls):
    # The first base that has memory and a __new__ of its own, written in C.
    for candidate in cls.__mro__:
        if not getattr(candidate, "__flags__", _MADE_BY_CLASS_STATEMENT) & _MADE_BY_CLASS_STATEMENT:
            return candidate
        maker = candidate.__new__
        if isinstance(maker, _BuiltinMethod) and maker.__self__ is candidate:
            return candidate
    return object


def _reduce_ex(self, proto):
    # Protocols 0 and 1.
    assert proto < 2
    cls = self.__class__
    base, value = _built_in_base(cls), None
    if base is not object:
        if base is cls:
            raise TypeError(f"cannot pickle {cls.__name__!r} object")
        value = base(self)
    has_slots = bool(getattr(self, "__slots__", None))
    try:
        own_state = self.__getstate__
    except AttributeError:
        if has_slots:
            raise TypeError(f"cannot pickle {cls.__name__!r} object: a class that defines __slots__ without defining "
                            f"__getstate__ cannot be pickled with protocol {proto}") from None
        state = getattr(self, "__dict__", None)
    else:
        if has_slots and type(self).__getstate__ is object.__getstate__:
            raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
        state = own_state()
    recipe = _reconstructor, (cls, base, value)
    return (*recipe, state) if state else recipe


def _mangled(cls, name):
    prefix = cls.__name__.lstrip("_")
    is_private = name.startswith("__") and not name.endswith("__")
    return f"_{prefix}{name}" if is_private and prefix else name


def _slotnames(cls):
    # All names in __slots__ of the class and its bases; kept in the class as __slotnames__.
    known = vars(cls).get("__slotnames__")
    if known is not None:
        return known
    found = []
    for base in cls.__mro__ if hasattr(cls, "__slots__") else ():
        declared = vars(base).get("__slots__", ())
        for name in (declared,) if isinstance(declared, str) else declared:
            if name not in ("__dict__", "__weakref__"):
                found.append(_mangled(base, name))
    try:
        cls.__slotnames__ = found
    except:
        pass    # a class that cannot be changed: the next one asks again
    return found


# --- Extension codes ---

_extension_registry = {}    # (module, name): code
_inverted_registry = {}     # code: (module, name)
_extension_cache = {}       # code: object, filled by unpicklers


def add_extension(module, name, code):
    global_name, code = (module, name), int(code)
    if code < 1 or code > 0x7fffffff:
        raise ValueError("code out of range")
    its_code, its_name = _extension_registry.get(global_name), _inverted_registry.get(code)
    if its_code == code and its_name == global_name:
        return
    if its_code is not None:
        raise ValueError(f"key {global_name} is already registered with code {its_code}")
    if its_name is not None:
        raise ValueError(f"code {code} is already in use for key {its_name}")
    _extension_registry[global_name], _inverted_registry[code] = code, global_name


def remove_extension(module, name, code):
    global_name = module, name
    if _extension_registry.get(global_name) != code or _inverted_registry.get(code) != global_name:
        raise ValueError(f"key {global_name} is not registered with code {code}")
    for table, key in (_extension_registry, global_name), (_inverted_registry, code):
        del table[key]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
