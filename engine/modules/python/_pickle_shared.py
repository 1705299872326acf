# What both directions of pickling share.
from _compat_pickle import IMPORT_MAPPING, NAME_MAPPING, REVERSE_IMPORT_MAPPING, REVERSE_NAME_MAPPING

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


def _old_name(module_name, name):
    """What Python 2 called this, for protocols 0 to 2."""
    found = REVERSE_NAME_MAPPING.get((module_name, name))
    return found if found is not None else (REVERSE_IMPORT_MAPPING.get(module_name, module_name), name)


def _new_name(module_name, name):
    """What Python 3 calls what Python 2 called this."""
    found = NAME_MAPPING.get((module_name, name))
    return found if found is not None else (IMPORT_MAPPING.get(module_name, module_name), name)
