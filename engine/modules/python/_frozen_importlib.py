# Built in: specs, the importers of the library, and how a spec becomes a module.
#
# The machine loads a library module by itself, with __spec__ None (vm/import.h).  This module is imported when a program
# first asks for more: a spec or a loader, sys.meta_path, a file.  From then on every module has its spec: `furnish` gives
# those that are there theirs, and the machine calls it for each that follows.  While sys.meta_path is as this module has
# made it, library modules still come the short way; else each name goes through `find_and_load`.
import _imp
import sys
from _warnings import warn as _warn

_external = None  # _frozen_importlib_external, which sets it


class ModuleSpec:
    """What is known about a module before it is loaded: its name, who loads it, and from where."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name, self.loader, self.origin, self.loader_state = name, loader, origin, loader_state
        self.submodule_search_locations = [] if is_package else None
        self._uninitialized_submodules = []
        self._set_fileattr = False
        self._cached = None

    def __repr__(self):
        parts = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            parts.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            parts.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def __eq__(self, other):
        for name in ("name", "loader", "origin", "submodule_search_locations", "cached", "has_location"):
            try:
                theirs = getattr(other, name)
            except AttributeError:
                return NotImplemented
            if getattr(self, name) != theirs:
                return False
        return True

    @property
    def cached(self):
        if self._cached is None and self._set_fileattr and self.origin is not None:
            self._cached = _external._cached_name(self.origin)
        return self._cached

    @cached.setter
    def cached(self, cached):
        self._cached = cached

    @property
    def parent(self):
        """The package that relative imports of the module count from."""
        return self.name.rpartition(".")[0] if self.submodule_search_locations is None else self.name

    @property
    def has_location(self):
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec with what the loader tells of the module."""
    origin = getattr(loader, "_ORIGIN", None) if origin is None else origin
    if not origin and hasattr(loader, "get_filename"):
        if is_package is None:
            return _external.spec_from_file_location(name, loader=loader)
        return _external.spec_from_file_location(name, loader=loader,
                                                 submodule_search_locations=[] if is_package else None)
    if is_package is None:
        is_package = False
        if hasattr(loader, "is_package"):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


# --- From a spec to a module ---

def _put_attributes(spec, module, override=False):
    """Tells the module what its spec says; what it has already stays, unless `override`."""
    facts = {"__name__": spec.name}
    loader = spec.loader
    if loader is None and spec.submodule_search_locations is not None:
        loader = _external.NamespaceLoader.__new__(_external.NamespaceLoader)
        loader._path = spec.submodule_search_locations
        spec.loader = loader
        facts["__file__"] = None
    facts["__loader__"] = loader
    facts["__package__"] = spec.parent
    for name, value in facts.items():
        if override or getattr(module, name, None) is None:
            _try_to_set(module, name, value)
    _try_to_set(module, "__spec__", spec)
    if spec.submodule_search_locations is not None and (override or getattr(module, "__path__", None) is None):
        _try_to_set(module, "__path__", spec.submodule_search_locations)
    if spec.has_location:
        for name, value in (("__file__", spec.origin), ("__cached__", spec.cached)):
            if value is not None and (override or getattr(module, name, None) is None):
                _try_to_set(module, name, value)
    return module


def _try_to_set(module, name, value):
    try:
        setattr(module, name, value)
    except AttributeError:
        pass


def module_from_spec(spec):
    """The module, not yet run."""
    loader = spec.loader
    module = None
    if hasattr(loader, "create_module"):
        module = loader.create_module(spec)
    elif hasattr(loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        module = type(sys)(spec.name)
    return _put_attributes(spec, module)


def _exec(spec, module):
    """Runs the module's code again in the module that there is."""
    name = spec.name
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name!r} not in sys.modules", name=name)
    try:
        if spec.loader is None:
            if spec.submodule_search_locations is None:
                raise ImportError("missing loader", name=name)
            _put_attributes(spec, module, override=True)
        else:
            _put_attributes(spec, module, override=True)
            if hasattr(spec.loader, "exec_module"):
                spec.loader.exec_module(module)
            else:
                _warn(f"{_name_of(spec.loader)}.exec_module() not found; falling back to load_module()", ImportWarning)
                spec.loader.load_module(name)
    finally:
        module = sys.modules.pop(name)  # it may have put another one there
        sys.modules[name] = module
    return module


def _name_of(loader):
    return getattr(loader, "__qualname__", None) or type(loader).__qualname__


def _load_the_old_way(spec):
    """With a loader that knows load_module() only."""
    spec.loader.load_module(spec.name)
    module = sys.modules.pop(spec.name)
    sys.modules[spec.name] = module
    if getattr(module, "__loader__", None) is None:
        _try_to_set(module, "__loader__", spec.loader)
    if getattr(module, "__package__", None) is None:
        _try_to_set(module, "__package__", module.__name__ if hasattr(module, "__path__") else spec.name.rpartition(".")[0])
    if getattr(module, "__spec__", None) is None:
        _try_to_set(module, "__spec__", spec)
    return module


def _load(spec):
    """The loaded module, as sys.modules has it in the end."""
    name = spec.name
    if spec.loader is not None and not hasattr(spec.loader, "exec_module"):
        _warn(f"{_name_of(spec.loader)}.exec_module() not found; falling back to load_module()", ImportWarning)
        return _load_the_old_way(spec)
    module = module_from_spec(spec)
    spec._initializing = True
    try:
        sys.modules[name] = module
        try:
            if spec.loader is not None:
                spec.loader.exec_module(module)
            elif spec.submodule_search_locations is None:
                raise ImportError("missing loader", name=name)
        except:
            sys.modules.pop(name, None)
            raise
        module = sys.modules.pop(name)
        sys.modules[name] = module
    finally:
        spec._initializing = False
    return module


# --- The library ---

class _LibraryImporter:
    """What the two importers of library modules share; `_has` says which are whose."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if not cls._has(fullname):
            return None
        spec = ModuleSpec(fullname, cls, origin=cls._ORIGIN, is_package=_imp.is_frozen_package(fullname))
        return spec

    @classmethod
    def find_module(cls, fullname, path=None):
        _warn(f"{cls.__name__}.find_module() is deprecated and slated for removal in Python 3.12; use find_spec() instead",
              DeprecationWarning)
        spec = cls.find_spec(fullname, path)
        return spec and spec.loader

    @classmethod
    def load_module(cls, fullname):
        _warn("the load_module() method is deprecated and slated for removal in Python 3.12; use exec_module() instead",
              DeprecationWarning)
        module = sys.modules.get(fullname)
        if module is not None:
            return _exec(cls.find_spec(fullname), module)
        return _load(cls.find_spec(fullname))

    @classmethod
    def _demand(cls, fullname):
        if not cls._has(fullname):
            raise ImportError(f"{fullname!r} is not a {cls._KIND} module", name=fullname)

    @classmethod
    def get_source(cls, fullname):
        cls._demand(fullname)
        return None

    @classmethod
    def is_package(cls, fullname):
        cls._demand(fullname)
        return _imp.is_frozen_package(fullname)


class BuiltinImporter(_LibraryImporter):
    """Finds and makes the modules that CPython has inside the program."""

    _ORIGIN, _KIND = "built-in", "built-in"

    @staticmethod
    def _has(fullname):
        return bool(_imp.is_builtin(fullname))

    @staticmethod
    def create_module(spec):
        if not _imp.is_builtin(spec.name):
            raise ImportError(f"{spec.name!r} is not a built-in module", name=spec.name)
        return _imp.create_builtin(spec)

    @staticmethod
    def exec_module(module):
        _imp.exec_builtin(module)

    @classmethod
    def get_code(cls, fullname):
        cls._demand(fullname)
        return None


class FrozenImporter(_LibraryImporter):
    """Finds and runs the library's modules that are written in Python."""

    _ORIGIN, _KIND = "frozen", "frozen"

    @staticmethod
    def _has(fullname):
        return _imp.is_frozen(fullname)

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        exec(_imp.get_frozen_object(module.__spec__.name), module.__dict__)

    @classmethod
    def get_code(cls, fullname):
        cls._demand(fullname)
        return _imp.get_frozen_object(fullname)


def furnish(module):
    """Gives a module that the machine has loaded by itself its spec."""
    name = getattr(module, "__name__", None)
    if name == "__main__" or not isinstance(module, type(sys)) or module.__spec__ is not None:
        return
    for importer in (BuiltinImporter, FrozenImporter):
        spec = importer.find_spec(name) if isinstance(name, str) else None
        if spec is not None:
            if hasattr(module, "__path__"):
                spec.submodule_search_locations = module.__path__
            module.__loader__, module.__spec__ = importer, spec
            module.__package__ = spec.parent
            return


# --- Finding ---

def _find_with(finder, name, path, target):
    try:
        find_spec = finder.find_spec
    except AttributeError:
        pass
    else:
        return find_spec(name, path, target)
    kind = _name_of(finder)
    _warn(f"{kind}.find_spec() not found; falling back to find_module()", ImportWarning)
    loader = finder.find_module(name, path) if hasattr(finder, "find_module") else None
    return None if loader is None else spec_from_loader(name, loader)


def _find_spec(name, path, target=None):
    """The first spec that a finder of sys.meta_path gives, or None."""
    finders = sys.meta_path
    if finders is None:
        raise ImportError("sys.meta_path is None, Python is likely shutting down")
    if not finders:
        _warn("sys.meta_path is empty", ImportWarning)
    loaded_before = name in sys.modules
    for finder in finders:
        spec = _find_with(finder, name, path, target)
        if spec is None:
            continue
        if not loaded_before and name in sys.modules:  # looking for it has loaded it
            own = getattr(sys.modules[name], "__spec__", None)
            return spec if own is None else own
        return spec
    return None


def find_and_load(name, path):
    """The module as the finders give it, None when nobody has it.  Called by the machine, which has imported the parent."""
    spec = _find_spec(name, path)
    if spec is None:
        return None
    parent = sys.modules.get(name.rpartition(".")[0])
    waiting = getattr(getattr(parent, "__spec__", None), "_uninitialized_submodules", None)
    if waiting is None:
        return _load(spec)
    waiting.append(name.rpartition(".")[2])
    try:
        return _load(spec)
    finally:
        waiting.pop()


def _call_with_frames_removed(function, *args, **kwargs):
    return function(*args, **kwargs)


def _resolve_name(name, package, level):
    parents = package.rsplit(".", level - 1)
    if len(parents) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{parents[0]}.{name}" if name else parents[0]


def _gcd_import(name, package=None, level=0):
    if not isinstance(name, str):
        raise TypeError(f"module name must be str, not {type(name)}")
    if level > 0:
        if not isinstance(package, str):
            raise TypeError("__package__ not set to a string")
        if not package:
            raise ImportError("attempted relative import with no known parent package")
        name = _resolve_name(name, package, level)
    elif not name:
        raise ValueError("Empty module name")
    __import__(name)
    return sys.modules[name]


__import__ = __import__

import _frozen_importlib_external

for _module in list(sys.modules.values()):
    furnish(_module)
del _module
sys.meta_path[:] = [BuiltinImporter, FrozenImporter, _external.PathFinder] + sys.meta_path
sys.path_hooks[:] = [_external.FileFinder.path_hook((_external.SourceFileLoader, [".py"]))] + sys.path_hooks
_own_finders = tuple(sys.meta_path)  # set last: the machine knows by it that this module is ready
