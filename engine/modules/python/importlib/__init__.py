"""Importing by name, and loading a module again."""

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

import sys
import _frozen_importlib as _bootstrap
import _frozen_importlib_external as _bootstrap_external

from _frozen_importlib import __import__

sys.modules.setdefault('importlib._bootstrap', _bootstrap)
sys.modules.setdefault('importlib._bootstrap_external', _bootstrap_external)


def invalidate_caches():
    """Tells all finders that there may be new modules."""
    for finder in sys.meta_path:
        forget = getattr(finder, 'invalidate_caches', None)
        if forget is not None:
            forget()


def find_loader(name, path=None):
    """The loader of a module, or None.  Deprecated: importlib.util.find_spec() tells more."""
    import warnings
    warnings.warn('Deprecated since Python 3.4 and slated for removal in Python 3.12; use importlib.util.find_spec() instead',
                  DeprecationWarning, stacklevel=2)
    if name in sys.modules:
        problem = 'is not set'
        if hasattr(sys.modules[name], '__loader__'):
            if sys.modules[name].__loader__ is not None:
                return sys.modules[name].__loader__
            problem = 'is None'
        raise ValueError(f'{name}.__loader__ {problem}')
    spec = _bootstrap._find_spec(name, path)
    if spec is None or spec.loader is not None:
        return None if spec is None else spec.loader
    if spec.submodule_search_locations is None:
        raise ImportError(f'spec for {name} missing loader', name=name)
    raise ImportError('namespace packages do not have loaders', name=name)


def import_module(name, package=None):
    """The module of that name; a name that starts with dots counts from `package`."""
    level = len(name) - len(name.lstrip('.')) if name.startswith('.') else 0
    if level and not package:
        raise TypeError(f'the \'package\' argument is required to perform a relative import for {name!r}')
    return _bootstrap._gcd_import(name[level:], package, level)


_being_reloaded = {}


def reload(module):
    """Runs the module's code again, in the module that there is."""
    name = getattr(getattr(module, '__spec__', None), 'name', None)
    if name is None:
        name = getattr(module, '__name__', None)
        if name is None:
            raise TypeError('reload() argument must be a module')
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    if name in _being_reloaded:
        return _being_reloaded[name]
    _being_reloaded[name] = module
    try:
        parent = name.rpartition('.')[0]
        if parent and parent not in sys.modules:
            raise ImportError(f'parent {parent!r} not in sys.modules', name=parent)
        spec = module.__spec__ = _bootstrap._find_spec(name, sys.modules[parent].__path__ if parent else None, module)
        if spec is None:
            raise ModuleNotFoundError(f'spec not found for the module {name!r}', name=name)
        _bootstrap._exec(spec, module)
        return sys.modules[name]
    finally:
        _being_reloaded.pop(name, None)
