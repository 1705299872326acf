"""Packages: which modules they have, more folders for them, files beside them, and objects by a dotted name."""

from collections import namedtuple
from functools import singledispatch
import importlib
import importlib.machinery
import importlib.util
import os
import sys

__all__ = ['get_importer', 'iter_importers', 'get_loader', 'find_loader', 'walk_packages', 'iter_modules', 'get_data',
           'read_code', 'extend_path', 'ModuleInfo']

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')
ModuleInfo.__doc__ = 'A namedtuple with minimal info about a module.'


def get_importer(path_item):
    """The finder for an entry of a path, or None."""
    return importlib.machinery.PathFinder._path_importer_cache(os.fspath(path_item))


def iter_importers(fullname=''):
    """The finders that are asked for a module of that name."""
    if fullname.startswith('.'):
        raise ImportError(f'Relative module name {fullname!r} not supported')
    parent = fullname.rpartition('.')[0]
    if parent:
        path = getattr(importlib.import_module(parent), '__path__', None)
        if path is None:
            return
    else:
        yield from sys.meta_path
        path = sys.path
    yield from map(get_importer, path)


@singledispatch
def iter_importer_modules(importer, prefix=''):
    """(name, is it a package) of what a finder can find."""
    if not hasattr(importer, 'iter_modules'):
        return []
    return importer.iter_modules(prefix)


@iter_importer_modules.register(importlib.machinery.FileFinder)
def _of_folder(importer, prefix=''):
    found = {}
    try:
        names = sorted(os.listdir(importer.path))
    except OSError:
        return
    for file in names:
        stem, suffix = os.path.splitext(file)
        name, is_package = (stem, False) if suffix == '.py' else (file, True)
        if name == '__init__' or '.' in name or name in found:
            continue
        if is_package:
            inside = os.path.join(importer.path, file, '__init__.py')
            if not os.path.isfile(inside):
                continue
        found[name] = is_package
        yield prefix + name, is_package


def iter_modules(path=None, prefix=''):
    """What is directly in those folders; without them, in those of sys.path."""
    if path is None:
        finders = iter_importers()
    elif isinstance(path, str):
        raise ValueError('path must be None or list of paths to look for modules in')
    else:
        finders = map(get_importer, path)
    seen = set()
    for finder in finders:
        for name, is_package in iter_importer_modules(finder, prefix):
            if name not in seen:
                seen.add(name)
                yield ModuleInfo(finder, name, is_package)


def walk_packages(path=None, prefix='', onerror=None):
    """As iter_modules(), and then what is inside of each package, which is imported for it."""
    visited = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            folders = [folder for folder in getattr(sys.modules[info.name], '__path__', None) or [] if folder not in visited]
            visited.update(folders)
            yield from walk_packages(folders, info.name + '.', onerror)


def get_loader(module_or_name):
    """The loader of a module."""
    if module_or_name in sys.modules:
        module_or_name = sys.modules[module_or_name]
        if module_or_name is None:
            return None
    if not isinstance(module_or_name, type(sys)):
        return find_loader(module_or_name)
    loader = getattr(module_or_name, '__loader__', None)
    if loader is not None:
        return loader
    return None if getattr(module_or_name, '__spec__', None) is None else find_loader(module_or_name.__name__)


def find_loader(fullname):
    """The loader of a module that need not be loaded."""
    if fullname.startswith('.'):
        raise ImportError(f'Relative module name {fullname!r} not supported')
    try:
        spec = importlib.util.find_spec(fullname)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise ImportError(f'Error while finding loader for {fullname!r} ({type(error)}: {error})') from error
    return None if spec is None else spec.loader


def extend_path(path, name):
    """The path with the folders of that name in all entries of sys.path, for packages in several places."""
    if not isinstance(path, list):
        return path
    parent, _, last = name.rpartition('.')
    longer = path[:]
    for folder in (sys.modules[parent].__path__ if parent else sys.path):
        if not isinstance(folder, str):
            continue
        finder = get_importer(folder)
        spec = finder.find_spec(name if parent == '' else last) if finder is not None else None
        for portion in (spec.submodule_search_locations or ()) if spec is not None else ():
            if portion not in longer:
                longer.append(portion)
        listing = os.path.join(folder, name + '.pkg')
        if os.path.isfile(listing):
            with open(listing) as file:
                longer += [line.rstrip('\n') for line in file if line.rstrip('\n') and not line.startswith('#')]
    return longer


def get_data(package, resource):
    """The bytes of a file in a package's folder; None when its loader reads no files."""
    spec = importlib.util.find_spec(package)
    if spec is None or not hasattr(spec.loader, 'get_data'):
        return None
    module = sys.modules.get(package) or importlib.import_module(package)
    if getattr(module, '__file__', None) is None:
        return None
    return spec.loader.get_data(os.path.join(os.path.dirname(module.__file__), *resource.split('/')))


def read_code(stream):
    """Code in a compiled file, of which there is none here."""
    return None


def resolve_name(name):
    """The object that 'package.module:attribute' or 'package.module.attribute' names."""
    module_part, colon, attributes = name.partition(':')
    parts = module_part.split('.') + (attributes.split('.') if attributes else [])
    if not all(part.isidentifier() for part in parts):
        raise ValueError(f'invalid format: {name!r}')
    names = module_part.split('.')
    found = importlib.import_module(module_part if colon else names[0])
    if colon:
        rest = attributes.split('.') if attributes else []
    else:
        rest = names[1:]
        path = names[0]
        while rest:
            try:
                found = importlib.import_module(f'{path}.{rest[0]}')
            except ImportError:
                break
            path = f'{path}.{rest.pop(0)}'
    for attribute in rest:
        found = getattr(found, attribute)
    return found
