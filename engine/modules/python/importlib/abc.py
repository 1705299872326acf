"""What finders and loaders have to offer, as abstract classes."""

import abc

from ._abc import Loader
from . import machinery
import _frozen_importlib_external as _files

__all__ = ['Loader', 'Finder', 'MetaPathFinder', 'PathEntryFinder', 'ResourceLoader', 'InspectLoader', 'ExecutionLoader',
           'FileLoader', 'SourceLoader']


class MetaPathFinder(metaclass=abc.ABCMeta):
    """A finder for sys.meta_path; it has find_spec(fullname, path, target=None)."""

    def find_module(self, fullname, path):
        """The loader.  Deprecated: find_spec() tells more."""
        import warnings
        warnings.warn('MetaPathFinder.find_module() is deprecated since Python 3.4 in favor of MetaPathFinder.find_spec() '
                      'and is slated for removal in Python 3.12', DeprecationWarning, stacklevel=2)
        spec = self.find_spec(fullname, path) if hasattr(self, 'find_spec') else None
        return None if spec is None else spec.loader

    def invalidate_caches(self):
        """Forgets what was found before."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """A finder for one entry of sys.path; it has find_spec(fullname, target=None)."""

    def invalidate_caches(self):
        """Forgets what was found before."""


class Finder(metaclass=abc.ABCMeta):
    """Deprecated: the base of finders in old programs."""

    @abc.abstractmethod
    def find_module(self, fullname, path=None):
        """The loader, or None."""


class ResourceLoader(Loader):
    """A loader that can read other files."""

    @abc.abstractmethod
    def get_data(self, path):
        """The bytes of that file."""
        raise OSError


class InspectLoader(Loader):
    """A loader that can show a module without running it."""

    def is_package(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        """The module's code; None when it has none."""
        text = self.get_source(fullname)
        return None if text is None else self.source_to_code(text)

    @abc.abstractmethod
    def get_source(self, fullname):
        """The module's text."""
        raise ImportError

    @staticmethod
    def source_to_code(data, path='<string>'):
        return compile(data, path, 'exec', dont_inherit=True)

    exec_module = _files._LoaderBasics.exec_module
    load_module = _files._LoaderBasics.load_module


class ExecutionLoader(InspectLoader):
    """A loader of files."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """What __file__ is to be."""
        raise ImportError

    def get_code(self, fullname):
        text = self.get_source(fullname)
        if text is None:
            return None
        try:
            return self.source_to_code(text, self.get_filename(fullname))
        except ImportError:
            return self.source_to_code(text)


class FileLoader(_files.FileLoader, ResourceLoader, ExecutionLoader):
    """A loader of one file, which it is told."""


class SourceLoader(_files.SourceLoader, ResourceLoader, ExecutionLoader):
    """A loader whose get_data() gives the text of a module."""

    def path_mtime(self, path):
        if self.path_stats.__func__ is SourceLoader.path_stats:
            raise OSError
        return int(self.path_stats(path)['mtime'])

    def path_stats(self, path):
        if self.path_mtime.__func__ is SourceLoader.path_mtime:
            raise OSError
        return {'mtime': self.path_mtime(path)}


for _base, *_classes in ((Finder, MetaPathFinder, PathEntryFinder),
                         (MetaPathFinder, machinery.BuiltinImporter, machinery.FrozenImporter, machinery.PathFinder),
                         (PathEntryFinder, machinery.FileFinder),
                         (InspectLoader, machinery.BuiltinImporter, machinery.FrozenImporter, machinery.NamespaceLoader),
                         (FileLoader, machinery.SourceFileLoader), (SourceLoader, machinery.SourceFileLoader)):
    for _class in _classes:
        _base.register(_class)
del _base, _classes, _class
