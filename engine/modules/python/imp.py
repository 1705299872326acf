"""What importing offered before importlib.  Deprecated."""

import importlib.util
import sys
import types
import warnings
from importlib.machinery import BYTECODE_SUFFIXES, EXTENSION_SUFFIXES, SOURCE_SUFFIXES, SourceFileLoader
from _frozen_importlib import _exec, _load
from _imp import get_frozen_object, is_builtin, is_frozen, is_frozen_package

warnings.warn("the imp module is deprecated in favour of importlib and slated for removal in Python 3.12; see the module's "
              'documentation for alternative uses', DeprecationWarning, stacklevel=2)

SEARCH_ERROR, PY_SOURCE, PY_COMPILED, C_EXTENSION, PY_RESOURCE, PKG_DIRECTORY, C_BUILTIN, PY_FROZEN, PY_CODERESOURCE = range(9)
IMP_HOOK = 9
_lock_depth = 0


def acquire_lock():
    global _lock_depth
    _lock_depth += 1


def release_lock():
    global _lock_depth
    if not _lock_depth:
        raise RuntimeError('not holding the import lock')
    _lock_depth -= 1


def lock_held():
    return bool(_lock_depth)


def new_module(name):
    """An empty module, which is not in sys.modules."""
    return types.ModuleType(name)


def get_magic():
    return importlib.util.MAGIC_NUMBER


def get_tag():
    return sys.implementation.cache_tag


def cache_from_source(path, debug_override=None):
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        return importlib.util.cache_from_source(path, debug_override)


def source_from_cache(path):
    return importlib.util.source_from_cache(path)


def get_suffixes():
    """(how a name ends, how to open the file, of which kind it is)."""
    return [*((suffix, 'rb', C_EXTENSION) for suffix in EXTENSION_SUFFIXES), *((suffix, 'r', PY_SOURCE) for suffix in SOURCE_SUFFIXES),
            *((suffix, 'rb', PY_COMPILED) for suffix in BYTECODE_SUFFIXES)]


class NullImporter:
    """A finder that finds nothing."""

    def __init__(self, path):
        import os
        if path == '':
            raise ImportError('empty pathname', path='')
        if os.path.isdir(path):
            raise ImportError('existing directory', path=path)

    def find_module(self, fullname):
        return None


def init_builtin(name):
    """The built-in module of that name, or None."""
    return importlib.import_module(name) if is_builtin(name) else None


def load_source(name, pathname, file=None):
    """The module of a source file, loaded again if it is there."""
    spec = importlib.util.spec_from_file_location(name, pathname, loader=SourceFileLoader(name, pathname))
    return _exec(spec, sys.modules[name]) if name in sys.modules else _load(spec)


def load_package(name, path):
    """The package in a folder."""
    import os
    file = os.path.join(path, '__init__.py')
    if not os.path.isfile(file) and os.path.isdir(path):
        raise ValueError(f'{path!r} is not a package')
    spec = importlib.util.spec_from_file_location(name, file, submodule_search_locations=[])
    return _exec(spec, sys.modules[name]) if name in sys.modules else _load(spec)


def find_module(name, path=None):
    """(open file, its path, (suffix, mode, kind)) of a module, for load_module()."""
    import os
    if not isinstance(name, str):
        raise TypeError(f"'name' must be a str, not {type(name)}")
    if not isinstance(path, (type(None), list)):
        raise RuntimeError(f"'path' must be None or a list, not {type(path)}")
    if path is None:
        for known, kind in ((is_builtin, C_BUILTIN), (is_frozen, PY_FROZEN)):
            if known(name):
                return None, None, ('', '', kind)
    for folder in sys.path if path is None else path:
        package = os.path.join(folder, name)
        if os.path.isfile(os.path.join(package, '__init__.py')):
            return None, package, ('', '', PKG_DIRECTORY)
        if os.path.isfile(package + '.py'):
            import tokenize
            return tokenize.open(package + '.py'), package + '.py', ('.py', 'r', PY_SOURCE)
    raise ImportError(f'No module named {name!r}', name=name)


def load_module(name, file, filename, details):
    """The module that find_module() has found."""
    suffix, mode, kind = details
    if mode and (not mode.startswith(('r', 'U')) or '+' in mode):
        raise ValueError(f'invalid file open mode {mode!r}')
    if file is None and kind in (PY_SOURCE, PY_COMPILED):
        raise ValueError(f'file object required for import (type code {kind})')
    if kind == PY_SOURCE:
        return load_source(name, filename, file)
    if kind == PKG_DIRECTORY:
        return load_package(name, filename)
    if kind in (C_BUILTIN, PY_FROZEN):
        return importlib.import_module(name)
    raise ImportError(f"Don't know how to import {name} (type code {kind})", name=name)


def reload(module):
    return importlib.reload(module)
