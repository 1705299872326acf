# Names of Python 2 for pickles of protocols 0 to 2, and what both directions of pickling share.

_modules_2 = {"builtins": "__builtin__", "copyreg": "copy_reg"}
_names_2 = {"int": ("__builtin__", "long"), "str": ("__builtin__", "unicode"), "range": ("__builtin__", "xrange"),
            "chr": ("__builtin__", "unichr"), "filter": ("itertools", "ifilter"), "map": ("itertools", "imap"), "zip": ("itertools", "izip")}
_newer_exceptions = {"BlockingIOError", "StopAsyncIteration", "RecursionError", "ResourceWarning", "EncodingWarning",
                     "BaseExceptionGroup", "ExceptionGroup"}


def _old_name(obj, module_name, name):
    if module_name == "builtins":
        if name in _names_2:
            return _names_2[name]
        if isinstance(obj, type) and issubclass(obj, BaseException) and name not in _newer_exceptions:
            if issubclass(obj, OSError):
                name = "OSError"
            elif name == "ModuleNotFoundError":
                name = "ImportError"
            return "exceptions", name
    return _modules_2.get(module_name, module_name), name


def _new_name(module_name, name):
    for new, old in _names_2.items():
        if old == (module_name, name):
            return "builtins", new
    if module_name == "exceptions":
        return "builtins", name
    for new, old in _modules_2.items():
        if old == module_name:
            return new, name
    return module_name, name


HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


class PickleError(Exception):
    __module__ = "_pickle"


class PicklingError(PickleError):
    __module__ = "_pickle"


class UnpicklingError(PickleError):
    __module__ = "_pickle"


def _getattribute(obj, name):
    parent = obj
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local attribute {name!r} on {obj!r}")
        try:
            parent = obj
            obj = getattr(obj, part)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {obj!r}") from None
    return obj, parent
