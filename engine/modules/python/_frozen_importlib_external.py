# Built in: modules in files and folders.  There is no compiled code in files, and nothing is written beside a source.
import _frozen_importlib
import _imp
import posix
import sys
from _warnings import warn as _warn

_specs = _frozen_importlib
_specs._external = sys.modules[__name__]

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyc"]
DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES
EXTENSION_SUFFIXES = [".cpython-311-x86_64-linux-gnu.so", ".abi3.so", ".so"]
MAGIC_NUMBER = (3495).to_bytes(2, "little") + b"\r\n"

path_sep = "/"


def _join(folder, name):
    return name if not folder else folder.rstrip("/") + "/" + name


def _kind(path):
    try:
        return posix.stat(path or posix.getcwd()).st_mode & 0o170000
    except (OSError, ValueError):
        return 0


def _path_isfile(path):
    return _kind(path) == 0o100000


def _path_isdir(path):
    return _kind(path) == 0o040000


# --- Names of compiled files ---

def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where CPython would keep the compiled code of that source."""
    if debug_override is not None:
        _warn("the debug_override parameter is deprecated; use 'optimization' instead", DeprecationWarning)
        if optimization is not None:
            raise TypeError("debug_override or optimization must be set to None")
        optimization = "" if debug_override else 1
    folder, slash, file = posix.fspath(path).rpartition("/")
    stem, dot, rest = file.rpartition(".")
    mark = "" if optimization is None else str(optimization)
    if mark and not mark.isalnum():
        raise ValueError(f"{mark!r} is not alphanumeric")
    name = f"{stem or rest}{dot}{sys.implementation.cache_tag}{f'.opt-{mark}' if mark else ''}.pyc"
    return f"{folder}{slash}__pycache__/{name}"


def source_from_cache(path):
    """The source whose compiled code has that name."""
    folder, _, file = posix.fspath(path).rpartition("/")
    outer, slash, cache = folder.rpartition("/")
    if cache != "__pycache__":
        raise ValueError(f"__pycache__ not bottom-level directory in {posix.fspath(path)!r}")
    parts = file.split(".")
    if len(parts) not in (3, 4):
        raise ValueError(f"expected only 2 or 3 dots in {file!r}")
    if len(parts) == 4:
        if not parts[2].startswith("opt-"):
            raise ValueError(f"optimization portion of filename does not start with 'opt-'")
        if not parts[2][4:].isalnum():
            raise ValueError(f"optimization level {parts[2]!r} is not an alphanumeric value")
    return f"{outer}{slash}{parts[0]}.py"


def _get_sourcefile(path):
    """The source beside a compiled file, if it is there; else the path itself."""
    if not path:
        return None
    rest, _, end = path.rpartition(".")
    if not rest or end.lower()[-3:-1] != "py":
        return path
    try:
        source = source_from_cache(path)
    except ValueError:
        source = path[:-1]
    return source if _path_isfile(source) else path


def _cached_name(origin):
    if origin.endswith(".py"):
        return cache_from_source(origin)
    return origin if origin.endswith(".pyc") else None


def decode_source(source_bytes):
    """The text of a source, as its mark or cookie says, with its lines ended by "\\n"."""
    import io
    import tokenize
    encoding, _ = tokenize.detect_encoding(io.BytesIO(source_bytes).readline)
    return io.IncrementalNewlineDecoder(None, True).decode(source_bytes.decode(encoding))


_UNSAID = object()


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_UNSAID):
    """The spec of a module in that file; None when no loader knows the file's suffix."""
    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = posix.fspath(location)
        if not location.startswith("/"):
            location = _join(posix.getcwd(), location)
    if loader is None:
        if not location.endswith(".py"):
            return None
        loader = SourceFileLoader(name, location)
    spec = _specs.ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if submodule_search_locations is not _UNSAID:
        spec.submodule_search_locations = submodule_search_locations
    elif hasattr(loader, "is_package"):
        try:
            if loader.is_package(name):
                spec.submodule_search_locations = []
        except ImportError:
            pass
    if spec.submodule_search_locations == [] and location:
        spec.submodule_search_locations.append(location.rpartition("/")[0])
    return spec


# --- Loaders ---

class _LoaderBasics:
    """A loader that gives code, which the module runs."""

    def is_package(self, fullname):
        stem = self.get_filename(fullname).rpartition("/")[2].rsplit(".", 1)[0]
        return stem == "__init__" != fullname.rpartition(".")[2]

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)

    def load_module(self, fullname):
        _warn("the load_module() method is deprecated and slated for removal in Python 3.12; use exec_module() instead",
              DeprecationWarning)
        spec = _specs.spec_from_loader(fullname, self)
        module = sys.modules.get(fullname)
        return _specs._load(spec) if module is None else _specs._exec(spec, module)


class SourceLoader(_LoaderBasics):
    """A loader whose get_data() gives the source."""

    def path_mtime(self, path):
        raise OSError

    def path_stats(self, path):
        return {"mtime": self.path_mtime(path)}

    def set_data(self, path, data):
        """For compiled code, of which there is none."""

    def get_source(self, fullname):
        try:
            data = self.get_data(self.get_filename(fullname))
        except OSError as error:
            raise ImportError("source not available through get_data()", name=fullname) from error
        return decode_source(data)

    def source_to_code(self, data, path, *, _optimize=-1):
        return compile(data, path, "exec", dont_inherit=True, optimize=_optimize)

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


class FileLoader:
    """A loader of one file, which it is told."""

    def __init__(self, fullname, path):
        self.name, self.path = fullname, path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def _check(self, name):
        if name is not None and name != self.name:
            raise ImportError(f"loader for {self.name} cannot handle {name}", name=name)

    def load_module(self, fullname=None):
        self._check(fullname)
        return super().load_module(self.name)

    def get_filename(self, fullname=None):
        self._check(fullname)
        return self.path

    def get_data(self, path):
        import io
        with io.open_code(str(path)) as file:
            return file.read()


class SourceFileLoader(FileLoader, SourceLoader):
    """Loads a source file."""

    def path_stats(self, path):
        status = posix.stat(path)
        return {"mtime": status.st_mtime, "size": status.st_size}

    def set_data(self, path, data, *, _mode=0o666):
        """For compiled code, of which there is none."""


class _NamespacePath:
    """The folders of a package without an __init__, looked for again when the path above them changes."""

    def __init__(self, name, path, finder):
        self._name, self._path, self._finder = name, path, finder
        self._seen = tuple(self._above())

    def _above(self):
        parent, dot, _ = self._name.rpartition(".")
        return getattr(sys.modules[parent], "__path__") if dot else sys.path

    def _folders(self):
        above = tuple(self._above())
        if above != self._seen:
            self._seen = above
            spec = self._finder(self._name, above)
            if spec is not None and spec.loader is None and spec.submodule_search_locations:
                self._path = spec.submodule_search_locations
        return self._path

    def __iter__(self):
        return iter(self._folders())

    def __getitem__(self, index):
        return self._folders()[index]

    def __setitem__(self, index, path):
        self._path[index] = path

    def __len__(self):
        return len(self._folders())

    def __repr__(self):
        return f"_NamespacePath({self._path!r})"

    def __contains__(self, item):
        return item in self._folders()

    def append(self, item):
        self._path.append(item)


class NamespaceLoader:
    """Of packages that are nothing but folders."""

    def __init__(self, name, path, path_finder):
        self._path = _NamespacePath(name, path, path_finder)

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ""

    def get_code(self, fullname):
        return compile("", "<string>", "exec", dont_inherit=True)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        pass


# --- Finders ---

class PathFinder:
    """Asks, for each entry of sys.path or of a package's path, the finder that sys.path_hooks gives for it."""

    @staticmethod
    def invalidate_caches():
        for entry, finder in list(sys.path_importer_cache.items()):
            if finder is None:
                del sys.path_importer_cache[entry]
            elif hasattr(finder, "invalidate_caches"):
                finder.invalidate_caches()

    @staticmethod
    def _path_importer_cache(entry):
        if entry == "":
            entry = posix.getcwd()
        if entry not in sys.path_importer_cache:
            sys.path_importer_cache[entry] = PathFinder._path_hooks(entry)
        return sys.path_importer_cache[entry]

    @staticmethod
    def _path_hooks(entry):
        for hook in sys.path_hooks:
            try:
                return hook(entry)
            except ImportError:
                continue
        return None

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        folders = []
        for entry in sys.path if path is None else path:
            finder = cls._path_importer_cache(entry) if isinstance(entry, str) else None
            spec = None
            if finder is not None:
                spec = finder.find_spec(fullname, target)
            if spec is None:
                continue
            if spec.loader is not None:
                return spec
            if spec.submodule_search_locations is None:
                raise ImportError("spec missing loader")
            folders.extend(spec.submodule_search_locations)
        if not folders:
            return None
        spec = _specs.ModuleSpec(fullname, None)
        spec.submodule_search_locations = _NamespacePath(fullname, folders, cls.find_spec)
        return spec

    @classmethod
    def find_module(cls, fullname, path=None):
        _warn("PathFinder.find_module() is deprecated and slated for removal in Python 3.12; use find_spec() instead",
              DeprecationWarning)
        spec = cls.find_spec(fullname, path)
        return spec and spec.loader


class FileFinder:
    """Finds packages and modules in one folder."""

    def __init__(self, path, *loader_details):
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details for suffix in suffixes]
        self.path = path or "."
        if not self.path.startswith("/") and not _is_beside_program(path):
            self.path = _join(posix.getcwd(), self.path)

    def invalidate_caches(self):
        """The folder is looked at each time."""

    def find_spec(self, fullname, target=None):
        last = fullname.rpartition(".")[2]
        package = _join(self.path, last)
        for suffix, loader in self._loaders:
            inside = _join(package, "__init__" + suffix)
            if _path_isfile(inside):
                return self._spec(loader, fullname, inside, [package])
        for suffix, loader in self._loaders:
            if _path_isfile(package + suffix):
                return self._spec(loader, fullname, package + suffix, None)
        if _path_isdir(package):
            spec = _specs.ModuleSpec(fullname, None)
            spec.submodule_search_locations = [package]
            return spec
        return None

    def _spec(self, loader, fullname, path, folders):
        spec = _specs.ModuleSpec(fullname, loader(fullname, path), origin=path)
        spec._set_fileattr = True
        spec.submodule_search_locations = folders
        return spec

    @classmethod
    def path_hook(cls, *loader_details):
        def path_hook_for_FileFinder(path):
            if not _is_beside_program(path) and not _path_isdir(path):
                raise ImportError("only directories are supported", path=path)
            return cls(path, *loader_details)
        return path_hook_for_FileFinder

    def __repr__(self):
        return f"FileFinder({self.path!r})"


def _is_beside_program(path):
    """Whether it is the program's own folder, as sys.path names it, or inside: files there are known by name only."""
    return bool(sys.path) and (path == sys.path[0] or path.startswith(sys.path[0] + "/"))
