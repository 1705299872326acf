"""Importing by name.  Finders, loaders and specs are not there: the machine itself finds its modules."""

import sys

__all__ = ['__import__', 'import_module', 'invalidate_caches']

from builtins import __import__


def invalidate_caches():
    """Nothing is kept of what was not found, so there is nothing to forget."""


def _absolute_name(name, package):
    if not package:
        raise TypeError('the \'package\' argument is required to perform a relative import for %r' % name)
    level = len(name) - len(name.lstrip('.'))
    parents = package.rsplit('.', level - 1)
    if len(parents) < level:
        raise ImportError('attempted relative import beyond top-level package')
    return '%s.%s' % (parents[0], name[level:]) if name[level:] else parents[0]


def import_module(name, package=None):
    """The module of that name; a name that starts with dots counts from `package`."""
    if name.startswith('.'):
        name = _absolute_name(name, package)
    elif not name:
        raise ValueError('Empty module name')
    __import__(name)
    return sys.modules[name]


def reload(module):
    """Not there: a module's text is compiled once."""
    raise NotImplementedError('importlib.reload is not available here: a module is made once')


def __getattr__(name):
    if name in ('find_loader', 'abc', 'machinery', 'metadata', 'resources', 'util'):
        raise NotImplementedError(f'importlib.{name} is not available here: modules have no finders and loaders')
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
