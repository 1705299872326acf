# What help() prints of a class: its signature, its documentation, then its attributes class by class along the
# resolution order, each class's by kind.
import builtins
import inspect
import reprlib

_RULE = "-" * 70
_HIDDEN = {"__author__", "__builtins__", "__cached__", "__credits__", "__date__", "__doc__", "__docformat__",
           "__file__", "__loader__", "__module__", "__name__", "__package__", "__path__", "__qualname__",
           "__slots__", "__spec__", "__version__"}
_KINDS = [("method", "Methods"), ("class method", "Class methods"), ("static method", "Static methods"),
          ("readonly property", "Readonly properties"), ("data descriptor", "Data descriptors"),
          ("data", "Data and other attributes")]
_BUILTIN_SUBCLASSES_SHOWN = 4

_short = reprlib.Repr()
_short.maxlist = _short.maxtuple = 20
_short.maxdict = 10
_short.maxstring = _short.maxother = 100


def _class_name(cls, module):
    return cls.__name__ if cls.__module__ == module else f"{cls.__module__}.{cls.__name__}"


def _indented(text, prefix="    "):
    return "\n".join(prefix + line for line in text.split("\n"))


def own_doc(value):
    """What was written for the value itself; only functions and descriptors inherit."""
    if isinstance(value, type):
        text = inspect.cleandoc(value.__dict__.get("__doc__") or "")
    elif value.__doc__ == type(value).__doc__:
        text = ""
    else:
        text = inspect.getdoc(value)
    text = text or inspect.getcomments(value)
    return text.strip("\n").rstrip() if text else ""


def _is_shown(name, cls):
    if name in _HIDDEN:
        return False
    if name.startswith("__") and name.endswith("__"):
        return True
    if name.startswith("_") and hasattr(cls, "_fields"):
        return True
    return not name.startswith("_")


def _routine(name, value, cls):
    note = ""
    if inspect.ismethod(value) or (inspect.isbuiltin(value) and not inspect.ismodule(value.__self__)
                                   and value.__self__ is not None):
        owner = type(value.__self__)
        if owner is not cls:
            note = " from " + _class_name(owner, cls.__module__)
    is_async = inspect.iscoroutinefunction(value) or inspect.isasyncgenfunction(value)
    real_name = value.__name__
    title = name if name == real_name else f"{name} = {real_name}"
    try:
        signature = str(inspect.signature(value))
    except (ValueError, TypeError):
        signature = "(...)"
    if real_name == "<lambda>":
        title, signature = name + " lambda ", signature[1:-1]
    text = ("async " if is_async else "") + title + signature + note + "\n"
    is_alias = name != real_name and inspect.getattr_static(cls, real_name, None) is value
    doc = "" if is_alias else own_doc(value)
    return text + (_indented(doc).rstrip() + "\n" if doc else "")


def _descriptor(name, value):
    doc = own_doc(value)
    return name + "\n" + (_indented(doc) + "\n" if doc else "")


def datum_text(name, value, doc):
    shown = _short.repr(value)
    line = f"{name} = {shown}"
    if len(line) > 70:
        line = f"{name} = {shown[:70 - len(line)]}..."
    return line + ("\n" + _indented(doc) if doc else "") + "\n"


def _attribute(name, kind, home, value, cls):
    if kind in ("readonly property", "data descriptor"):
        return _descriptor(name, value)
    try:
        found = getattr(cls, name)
    except Exception:
        return _descriptor(name, value) if kind != "data" else datum_text(name, home.__dict__[name], own_doc(value))
    if kind == "data":
        return datum_text(name, found, own_doc(value))
    return _routine(name, found, cls) if inspect.isroutine(found) else datum_text(name, found, None)


def _classified(cls):
    """inspect's rows; of the data descriptors those that cannot be set are told apart."""
    for name, kind, home, value in inspect.classify_class_attrs(cls):
        if not _is_shown(name, cls):
            continue
        if inspect.isdatadescriptor(value):
            kind = "data descriptor"
            if isinstance(value, property) and value.fset is None:
                kind = "readonly property"
        yield name, kind, home, value


def _order(cls):
    """Names along a named tuple's fields first, then by the alphabet."""
    fields = {name: place for place, name in enumerate(getattr(cls, "_fields", ()))
              if isinstance(getattr(cls, "_fields", None), tuple)}
    return lambda row: (fields.get(row[0], len(fields)), row[0])


def _sections(cls):
    rows = sorted(_classified(cls), key=_order(cls))
    for home in dict.fromkeys([*cls.__mro__, *(row[2] for row in rows)]):
        if home is object and cls is not object:
            continue
        where = "defined here" if home is cls else f"inherited from {_class_name(home, cls.__module__)}"
        for kind, title in _KINDS:
            found = [row for row in rows if row[2] is home and row[1] == kind]
            if found:
                yield f"{title} {where}:\n", [_attribute(*row, cls) for row in found]


def _head(cls):
    try:
        signature = str(inspect.signature(cls))
    except (ValueError, TypeError):
        signature = "()"
    if signature != "()":
        yield cls.__name__ + signature + "\n"
    doc = own_doc(cls)
    if doc:
        yield doc + "\n"
    if len(cls.__mro__) > 2:
        yield "Method resolution order:"
        for base in cls.__mro__:
            yield "    " + _class_name(base, cls.__module__)
        yield ""
    below = sorted((each.__name__ for each in type.__subclasses__(cls)
                    if each.__module__ == builtins.__name__ and not each.__name__.startswith("_")), key=str.lower)
    if below:
        yield "Built-in subclasses:"
        yield from ("    " + name for name in below[:_BUILTIN_SUBCLASSES_SHOWN])
        if len(below) > _BUILTIN_SUBCLASSES_SHOWN:
            yield f"    ... and {len(below) - _BUILTIN_SUBCLASSES_SHOWN} other subclasses"
        yield ""


def class_text(cls, name):
    """What is said of a class, from the word class on."""
    bases = ", ".join(_class_name(base, cls.__module__) for base in cls.__bases__)
    lines = list(_head(cls))
    for number, (title, texts) in enumerate(_sections(cls)):
        lines += [_RULE] * (number > 0) + [title, *texts]
    title = f"class {cls.__name__}" if name in (None, cls.__name__) else f"{name} = class {cls.__name__}"
    text = title + (f"({bases})" if bases else "") + "\n"
    body = "\n".join(lines).rstrip()
    return text + (_indented(body, " |  ") + "\n" if body else "")
