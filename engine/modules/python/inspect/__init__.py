"""Looking at live objects: what kind they are, their members, source, documentation and frames."""

import abc
import builtins
import functools
import linecache
import re
import sys
import types
from collections import namedtuple
from itertools import islice

from inspect._signature import (
    BoundArguments, Parameter, Signature, _empty, _Finder, _ParameterKind, _void, formatannotation,
    formatannotationrelativeto, signature)

__all__ = [
    "ArgInfo", "Arguments", "Attribute", "BlockFinder", "BoundArguments", "CORO_CLOSED", "CORO_CREATED",
    "CORO_RUNNING", "CORO_SUSPENDED", "CO_ASYNC_GENERATOR", "CO_COROUTINE", "CO_GENERATOR",
    "CO_ITERABLE_COROUTINE", "CO_NESTED", "CO_NEWLOCALS", "CO_NOFREE", "CO_OPTIMIZED", "CO_VARARGS",
    "CO_VARKEYWORDS", "ClassFoundException", "ClosureVars", "EndOfBlock", "FrameInfo", "FullArgSpec",
    "GEN_CLOSED", "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "Parameter", "Signature",
    "TPFLAGS_IS_ABSTRACT", "Traceback", "classify_class_attrs", "cleandoc", "currentframe", "findsource",
    "formatannotation", "formatannotationrelativeto", "formatargvalues", "get_annotations", "getabsfile",
    "getargs", "getargvalues", "getattr_static", "getblock", "getcallargs", "getclasstree",
    "getclosurevars", "getcomments", "getcoroutinelocals", "getcoroutinestate", "getdoc", "getfile",
    "getframeinfo", "getfullargspec", "getgeneratorlocals", "getgeneratorstate", "getinnerframes",
    "getlineno", "getmembers", "getmembers_static", "getmodule", "getmodulename", "getmro",
    "getouterframes", "getsource", "getsourcefile", "getsourcelines", "indentsize", "isabstract",
    "isasyncgen", "isasyncgenfunction", "isawaitable", "isbuiltin", "isclass", "iscode", "iscoroutine",
    "iscoroutinefunction", "isdatadescriptor", "isframe", "isfunction", "isgenerator",
    "isgeneratorfunction", "isgetsetdescriptor", "ismemberdescriptor", "ismethod", "ismethoddescriptor",
    "ismethodwrapper", "ismodule", "isroutine", "istraceback", "signature", "stack", "trace", "unwrap",
    "walktree"]

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR, CO_NOFREE = (
    1 << bit for bit in range(7))
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 0x80, 0x100, 0x200
TPFLAGS_IS_ABSTRACT = 1 << 20

modulesbyfile = {}


# --- What an object is ---

def _kind(name, type_, text):
    def check(object):
        return isinstance(object, type_)
    check.__name__ = check.__qualname__ = name
    check.__doc__ = f"Whether the object is {text}."
    return check


ismodule = _kind('ismodule', types.ModuleType, 'a module')
isclass = _kind('isclass', type, 'a class')
ismethod = _kind('ismethod', types.MethodType, 'a bound method')
isfunction = _kind('isfunction', types.FunctionType, 'a function written in Python')
isgenerator = _kind('isgenerator', types.GeneratorType, 'a generator')
isasyncgen = _kind('isasyncgen', types.AsyncGeneratorType, 'an asynchronous generator')
iscoroutine = _kind('iscoroutine', types.CoroutineType, 'a coroutine')
istraceback = _kind('istraceback', types.TracebackType, 'a traceback')
isframe = _kind('isframe', types.FrameType, 'a frame')
iscode = _kind('iscode', types.CodeType, 'a code object')
isbuiltin = _kind('isbuiltin', types.BuiltinFunctionType, 'a built-in function or bound method')
ismethodwrapper = _kind('ismethodwrapper', types.MethodWrapperType, 'a bound slot method')
ismemberdescriptor = _kind('ismemberdescriptor', types.MemberDescriptorType, 'a member descriptor')
isgetsetdescriptor = _kind('isgetsetdescriptor', types.GetSetDescriptorType, 'a getset descriptor')
del _kind


def ismethoddescriptor(object):
    """Whether it has __get__ and not __set__, and is neither a method, function nor class."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__get__") and not hasattr(type(object), "__set__")


def isdatadescriptor(object):
    """Whether it has __set__ or __delete__."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")


def _has_code_flag(f, flag):
    while ismethod(f):
        f = f.__func__
    while isinstance(f, functools.partial):
        f = f.func
    from inspect._signature import _looks_like_function
    return (isfunction(f) or _looks_like_function(f)) and bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Whether a call gives a generator."""
    return _has_code_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    """Whether it is an `async def` function."""
    return _has_code_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    """Whether a call gives an asynchronous generator."""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isawaitable(object):
    """Whether `await` takes it."""
    if isinstance(object, types.CoroutineType) or hasattr(type(object), '__await__'):
        return True
    return isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)


def isroutine(object):
    """Whether it is any kind of function or method."""
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or
            ismethodwrapper(object))


def isabstract(object):
    """Whether it is an abstract base class: one that cannot be instantiated."""
    if not isinstance(object, type):
        return False
    if object.__flags__ & TPFLAGS_IS_ABSTRACT:
        return True
    if not issubclass(type(object), abc.ABCMeta) or hasattr(object, '__abstractmethods__'):
        return False
    # Within __init_subclass__: ABCMeta has not counted the abstract methods yet.
    if any(getattr(value, '__isabstractmethod__', False) for value in object.__dict__.values()):
        return True
    return any(getattr(getattr(object, name, None), '__isabstractmethod__', False)
               for base in object.__bases__ for name in getattr(base, '__abstractmethods__', ()))


# --- Members ---

def _dynamic_names(classes):
    for base in classes:
        for name, value in base.__dict__.items():
            if isinstance(value, types.DynamicClassAttribute):
                yield name, value


def _getmembers(object, predicate, getter):
    names = dir(object)
    mro = ()
    if isclass(object):
        mro = (object,) + getmro(object)
        names.extend(name for name, value in _dynamic_names(object.__bases__))
    members = []
    seen = set()
    for name in names:
        try:
            value = getter(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue          # an empty slot, or a __dir__ that promises too much
        if not predicate or predicate(value):
            members.append((name, value))
        seen.add(name)
    members.sort(key=lambda pair: pair[0])
    return members


def getmembers(object, predicate=None):
    """Pairs (name, value) of all attributes that the predicate takes, by name."""
    return _getmembers(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """As getmembers, without running descriptors or __getattr__."""
    return _getmembers(object, predicate, getattr_static)


Attribute = namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    """For each attribute of a class: its name, kind, the class that defines it, and the object."""
    mro = getmro(cls)
    meta = tuple(base for base in getmro(type(cls)) if base not in (type, object))
    own = (cls,) + mro
    names = dir(cls) + [name for name, value in _dynamic_names(mro) if value.fget is not None]
    result = []
    seen = set()
    for name in names:
        home = found = in_dict = None
        if name not in seen and name != '__dict__':
            try:
                found = getattr(cls, name)
            except Exception:
                pass
            else:
                home = getattr(found, "__objclass__", None)
                if home not in own:
                    home = None
                    for base in own:
                        if getattr(base, name, None) is found:
                            home = base
                    for base in meta:
                        try:
                            if base.__getattr__(cls, name) is found:
                                home = base
                        except AttributeError:
                            pass
        for base in own + meta:
            if name in base.__dict__:
                in_dict = base.__dict__[name]
                if home not in meta:
                    home = base
                break
        if home is None:
            continue
        obj = in_dict if found is None else found
        if isinstance(in_dict, (staticmethod, types.BuiltinMethodType)):
            kind, obj = "static method", in_dict
        elif isinstance(in_dict, (classmethod, types.ClassMethodDescriptorType)):
            kind, obj = "class method", in_dict
        elif isinstance(in_dict, property):
            kind, obj = "property", in_dict
        else:
            kind = "method" if isroutine(obj) else "data"
        result.append(Attribute(name, kind, home, obj))
        seen.add(name)
    return result


def getmro(cls):
    """The classes where attributes are looked up, in order."""
    return cls.__mro__


def unwrap(func, *, stop=None):
    """Follows __wrapped__ to the end, or to where `stop` says so."""
    first = func
    # The objects are kept, so that no identity is used twice.
    seen = {id(func): func}
    while hasattr(func, '__wrapped__') and not (stop and stop(func)):
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f'wrapper loop when unwrapping {first!r}')
        seen[id(func)] = func
    return func


def walktree(classes, children, parent):
    """Part of getclasstree: the tree below some classes."""
    classes.sort(key=lambda c: (c.__module__, c.__name__))
    tree = []
    for c in classes:
        tree.append((c, c.__bases__))
        if c in children:
            tree.append(walktree(children[c], children, c))
    return tree


def getclasstree(classes, unique=False):
    """Classes as nested lists: (class, bases) followed by the list of what derives from it."""
    children = {}
    roots = []
    for c in classes:
        if c.__bases__:
            for parent in c.__bases__:
                below = children.setdefault(parent, [])
                if c not in below:
                    below.append(c)
                if unique and parent in classes:
                    break
        elif c not in roots:
            roots.append(c)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """A dict of the annotations of a class, module or callable; text is evaluated when asked for."""
    own_globals = own_locals = None
    wrapped = obj
    if isinstance(obj, type):
        annotations = obj.__dict__.get('__annotations__', None)
        if isinstance(annotations, types.GetSetDescriptorType):
            annotations = None
        own_globals = getattr(sys.modules.get(getattr(obj, '__module__', None)), '__dict__', None)
        own_locals = dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        annotations = getattr(obj, '__annotations__', None)
        own_globals = obj.__dict__
        wrapped = None
    elif callable(obj):
        annotations = getattr(obj, '__annotations__', None)
        own_globals = getattr(obj, '__globals__', None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not annotations or not eval_str:
        return dict(annotations)
    while wrapped is not None:
        if hasattr(wrapped, '__wrapped__'):
            wrapped = wrapped.__wrapped__
        elif isinstance(wrapped, functools.partial):
            wrapped = wrapped.func
        else:
            own_globals = getattr(wrapped, '__globals__', own_globals)
            break
    globals = own_globals if globals is None else globals
    locals = own_locals if locals is None else locals
    return {name: eval(value, globals, locals) if isinstance(value, str) else value
            for name, value in annotations.items()}


_missing = object()


def _own_value(klass, attr):
    """What a class or its bases have in their dicts, without descriptors."""
    for entry in type.__dict__['__mro__'].__get__(klass):
        if _shadowed_dict(type(entry)) is _missing and attr in entry.__dict__:
            return entry.__dict__[attr]
    return _missing


def _shadowed_dict(klass):
    """A `__dict__` that a class defines itself, which hides the real one."""
    for entry in type.__dict__['__mro__'].__get__(klass):
        own = type.__dict__['__dict__'].__get__(entry)
        if '__dict__' in own:
            found = own['__dict__']
            if not (type(found) is types.GetSetDescriptorType and found.__name__ == '__dict__' and
                    found.__objclass__ is entry):
                return found
    return _missing


def getattr_static(obj, attr, default=_missing):
    """An attribute as it is stored: no descriptor, __getattr__ or __getattribute__ runs."""
    in_instance = _missing
    a_class = isinstance(type(obj), type) and issubclass(type(obj), type)
    if not a_class:
        klass = type(obj)
        shadow = _shadowed_dict(klass)
        if shadow is _missing or type(shadow) is types.MemberDescriptorType:
            try:
                in_instance = dict.get(object.__getattribute__(obj, "__dict__"), attr, _missing)
            except AttributeError:
                pass
    else:
        klass = obj
    in_class = _own_value(klass, attr)
    if in_instance is not _missing and in_class is not _missing:
        if _own_value(type(in_class), '__get__') is not _missing and (
                _own_value(type(in_class), '__set__') is not _missing or
                _own_value(type(in_class), '__delete__') is not _missing):
            return in_class
    if in_instance is not _missing:
        return in_instance
    if in_class is not _missing:
        return in_class
    if a_class:
        for entry in type.__dict__['__mro__'].__get__(type(klass)):
            if _shadowed_dict(type(entry)) is _missing and attr in entry.__dict__:
                return entry.__dict__[attr]
    if default is not _missing:
        return default
    raise AttributeError(attr)


# --- Documentation ---

def cleandoc(doc):
    """A docstring without the indentation that its lines share and without empty lines around it."""
    lines = doc.expandtabs().split('\n')
    indents = [len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()]
    margin = min(indents, default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def _class_of_function(func):
    found = sys.modules.get(func.__module__)
    if found is None:
        return None
    for name in func.__qualname__.split('.')[:-1]:
        found = getattr(found, name)
    return found if isclass(found) else None


def _inherited_doc(obj):
    """The docstring of what the object overrides."""
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and getattr(base, '__doc__', None) is not None:
                return base.__doc__
        return None
    if ismethod(obj):
        name = obj.__func__.__name__
        owner = obj.__self__
        if not (isclass(owner) and getattr(getattr(owner, name, None), '__func__') is obj.__func__):
            owner = owner.__class__
    elif isfunction(obj):
        name = obj.__name__
        owner = _class_of_function(obj)
        if owner is None or getattr(owner, name) is not obj:
            return None
    elif isbuiltin(obj):
        name = obj.__name__
        owner = obj.__self__
        if not (isclass(owner) and owner.__qualname__ + '.' + name == obj.__qualname__):
            owner = owner.__class__
    elif isinstance(obj, property):
        name = obj.fget.__name__
        owner = _class_of_function(obj.fget)
        if owner is None or getattr(owner, name) is not obj:
            return None
    elif ismethoddescriptor(obj) or isdatadescriptor(obj):
        name = obj.__name__
        owner = obj.__objclass__
        if getattr(owner, name) is not obj:
            return None
        if ismemberdescriptor(obj):
            slots = getattr(owner, '__slots__', None)
            if isinstance(slots, dict) and name in slots:
                return slots[name]
    else:
        return None
    for base in owner.__mro__:
        doc = getattr(getattr(base, name, None), '__doc__', None) if hasattr(base, name) else None
        if doc is not None:
            return doc
    return None


def getdoc(object):
    """An object's docstring, or the one it inherits, cleaned; None when there is none."""
    try:
        doc = object.__doc__
        if doc is None:
            doc = _inherited_doc(object)
    except (AttributeError, TypeError):
        return None
    return cleandoc(doc) if isinstance(doc, str) else None


from inspect._source import (   # noqa: E402  (they use the functions above)
    BlockFinder, ClassFoundException, EndOfBlock, findsource, getabsfile, getblock, getcomments, getfile,
    getmodule, getmodulename, getsource, getsourcefile, getsourcelines, indentsize)
from inspect._frames import (   # noqa: E402
    ArgInfo, Arguments, ClosureVars, FrameInfo, FullArgSpec, Traceback, currentframe,
    formatargvalues, getargs, getargvalues, getcallargs, getclosurevars, getframeinfo, getfullargspec,
    getinnerframes, getlineno, getouterframes, stack, trace, CORO_CLOSED, CORO_CREATED, CORO_RUNNING,
    CORO_SUSPENDED, GEN_CLOSED, GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, getcoroutinelocals,
    getcoroutinestate, getgeneratorlocals, getgeneratorstate)
