"""Paths as objects: pure ones that only compute, and Path, which asks the file system."""
import fnmatch
import io
import _windows_paths
import os
import posixpath
import re
import warnings
from _collections_abc import Sequence
from errno import EBADF, ELOOP, ENOENT, ENOTDIR
from operator import attrgetter
from stat import S_ISBLK, S_ISCHR, S_ISDIR, S_ISFIFO, S_ISLNK, S_ISREG, S_ISSOCK
from urllib.parse import quote_from_bytes as urlquote_from_bytes

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]

_MISSING = (ENOENT, ENOTDIR, EBADF, ELOOP)


def _ignore_error(error):
    return getattr(error, 'errno', None) in _MISSING


# --- How a system writes paths ---

class _Flavour:
    def parse_parts(self, parts):
        """(drive, root, parts): the last absolute part wins."""
        parsed = []
        drive = root = ''
        at = len(parts)
        for part in reversed(parts):
            at -= 1
            if not part:
                continue
            if self.altsep:
                part = part.replace(self.altsep, self.sep)
            drive, root, rest = self.splitroot(part)
            for name in reversed(rest.split(self.sep)):
                if name and name != '.':
                    parsed.append(name)
            if drive or root:
                if not drive:
                    for earlier in reversed(parts[:at]):   # \x after C:y is C:\x
                        if self.altsep:
                            earlier = earlier.replace(self.altsep, self.sep)
                        drive = self.splitroot(earlier)[0]
                        if drive:
                            break
                break
        if drive or root:
            parsed.append(drive + root)
        parsed.reverse()
        return drive, root, parsed


class _PosixFlavour(_Flavour):
    sep, altsep, has_drives = '/', '', False

    @staticmethod
    def splitroot(part):
        """(drive, root, rest)"""
        if part.startswith('/'):
            rest = part.lstrip('/')
            return ('', '//', rest) if len(part) - len(rest) == 2 else ('', '/', rest)
        return '', '', part

    @staticmethod
    def fold(text):
        return text

    @staticmethod
    def is_reserved(parts):
        return False

    @staticmethod
    def uri(path):
        return 'file://' + urlquote_from_bytes(bytes(path))


class _WindowsFlavour(_Flavour):
    sep, altsep, has_drives = '\\', '/', True
    splitroot = staticmethod(_windows_paths.splitroot)
    is_reserved = staticmethod(_windows_paths.is_reserved)

    @staticmethod
    def fold(text):
        return text.lower()

    @staticmethod
    def uri(path):
        drive = path.drive
        if len(drive) == 2 and drive[1] == ':':
            return 'file:///' + drive + urlquote_from_bytes(path.as_posix()[2:].encode('utf-8'))
        return 'file:' + urlquote_from_bytes(path.as_posix().encode('utf-8'))

    @staticmethod
    def join(drive, root, drive2, root2, parts2, parts):
        """The anchor and parts of a path with a second one after it, where drives matter."""
        if root2:
            if not drive2 and drive:
                return drive, root2, [drive + root2] + parts2[1:]
        elif drive2:
            if drive2 == drive or drive2.lower() == drive.lower():
                return drive, root, parts + parts2[1:]
        else:
            return drive, root, parts + parts2
        return drive2, root2, parts2


_posix_flavour, _windows_flavour = _PosixFlavour(), _WindowsFlavour()


class _PathParents(Sequence):
    """What is above a path, the nearest first."""
    __slots__ = ('_kind', '_drive', '_root', '_parts')

    def __init__(self, path):
        self._kind = type(path)
        self._drive, self._root, self._parts = path._drv, path._root, path._parts

    def __len__(self):
        return len(self._parts) - (1 if self._drive or self._root else 0)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._kind._from_parsed(self._drive, self._root, self._parts[:-index - 1])

    def __repr__(self):
        return "<{}.parents>".format(self._kind.__name__)


class PurePath(object):
    """A path as such: nothing is asked of a file system."""
    __slots__ = ('_drv', '_root', '_parts', '_str', '_hash', '_pparts', '_cached_cparts')

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        return cls._from_parts(args)

    def __reduce__(self):
        return self.__class__, tuple(self._parts)

    @classmethod
    def _parse_args(cls, args):
        parts = []
        for arg in args:
            if isinstance(arg, PurePath):
                parts += arg._parts
                continue
            arg = os.fspath(arg)
            if not isinstance(arg, str):
                raise TypeError("argument should be a str object or an os.PathLike object returning str, not %r" % type(arg))
            parts.append(str(arg))
        return cls._flavour.parse_parts(parts)

    @classmethod
    def _from_parts(cls, args):
        return cls._from_parsed(*cls._parse_args(args))

    @classmethod
    def _from_parsed(cls, drive, root, parts):
        self = object.__new__(cls)
        self._drv, self._root, self._parts = drive, root, parts
        return self

    def _make_child(self, args):
        drive, root, parts = self._parse_args(args)
        rules = self._flavour
        if rules.has_drives:
            return self._from_parsed(*rules.join(self._drv, self._root, drive, root, parts, self._parts))
        if root:
            return self._from_parsed('', root, parts)
        return self._from_parsed(self._drv, self._root, self._parts + parts)

    # --- Text ---

    def _format(self, drive, root, parts):
        if drive or root:
            return drive + root + self._flavour.sep.join(parts[1:])
        return self._flavour.sep.join(parts)

    def __str__(self):
        """The path as the system wants it."""
        try:
            return self._str
        except AttributeError:
            self._str = self._format(self._drv, self._root, self._parts) or '.'
            return self._str

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        """The path with slashes, whatever its kind."""
        return str(self).replace(self._flavour.sep, '/')

    def __bytes__(self):
        """The path in the encoding of file names."""
        return os.fsencode(self)

    def __repr__(self):
        return "{}({!r})".format(self.__class__.__name__, self.as_posix())

    def as_uri(self):
        """The path as a URI with file:."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        return self._flavour.uri(self)

    # --- Comparing ---

    @property
    def _folded(self):
        return [self._flavour.fold(part) for part in self._parts]

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._flavour is other._flavour and self._folded == other._folded

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(tuple(self._folded))
            return self._hash

    def _peer(self, other):
        return isinstance(other, PurePath) and self._flavour is other._flavour

    def __lt__(self, other):
        return self._folded < other._folded if self._peer(other) else NotImplemented

    def __le__(self, other):
        return self._folded <= other._folded if self._peer(other) else NotImplemented

    def __gt__(self, other):
        return self._folded > other._folded if self._peer(other) else NotImplemented

    def __ge__(self, other):
        return self._folded >= other._folded if self._peer(other) else NotImplemented

    # --- Parts ---

    drive = property(attrgetter('_drv'), doc="The drive prefix (letter or UNC path), if any.")
    root = property(attrgetter('_root'), doc="The root of the path, if any.")

    @property
    def anchor(self):
        """What makes the path start from a fixed place."""
        return self._drv + self._root

    @property
    def name(self):
        """The last part."""
        parts = self._parts
        return '' if len(parts) == (1 if self._drv or self._root else 0) else parts[-1]

    @property
    def suffix(self):
        """The end of the last part from its last dot on, or an empty text."""
        name = self.name
        dot = name.rfind('.')
        return name[dot:] if 0 < dot < len(name) - 1 else ''

    @property
    def suffixes(self):
        """All such ends of the last part."""
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + suffix for suffix in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        """The last part without its suffix."""
        name = self.name
        dot = name.rfind('.')
        return name[:dot] if 0 < dot < len(name) - 1 else name

    @property
    def parts(self):
        """The parts as a tuple, the anchor first."""
        try:
            return self._pparts
        except AttributeError:
            self._pparts = tuple(self._parts)
            return self._pparts

    @property
    def parent(self):
        """The path without its last part."""
        if len(self._parts) == 1 and (self._drv or self._root):
            return self
        return self._from_parsed(self._drv, self._root, self._parts[:-1])

    @property
    def parents(self):
        """The path without its last part, without the last two, and so on."""
        return _PathParents(self)

    # --- Other paths ---

    def with_name(self, name):
        """The path with another last part."""
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        drive, root, parts = self._flavour.parse_parts((name,))
        if not name or name[-1] in [self._flavour.sep, self._flavour.altsep] or drive or root or len(parts) != 1:
            raise ValueError("Invalid name %r" % (name))
        return self._from_parsed(self._drv, self._root, self._parts[:-1] + [name])

    def with_stem(self, stem):
        """The path with another last part, but the same suffix."""
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """The path with another suffix, or with none."""
        rules = self._flavour
        if rules.sep in suffix or rules.altsep and rules.altsep in suffix:
            raise ValueError("Invalid suffix %r" % (suffix,))
        if suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError("Invalid suffix %r" % (suffix))
        name = self.name
        if not name:
            raise ValueError("%r has an empty name" % (self,))
        old = self.suffix
        name = name + suffix if not old else name[:-len(old)] + suffix
        return self._from_parsed(self._drv, self._root, self._parts[:-1] + [name])

    def relative_to(self, *other):
        """The way from another path, which this one must begin with."""
        if not other:
            raise TypeError("need at least one argument")
        mine = [self._drv, self._root] + self._parts[1:] if self._root else self._parts
        drive, root, parts = self._parse_args(other)
        theirs = [drive, root] + parts[1:] if root else parts
        n = len(theirs)
        fold = self._flavour.fold
        differs = [fold(part) for part in mine[:n]] != [fold(part) for part in theirs]
        if (self._root or self._drv) if n == 0 else differs:
            raise ValueError("{!r} is not in the subpath of {!r} OR one path is relative and the other is absolute."
                             .format(str(self), str(self._format(drive, root, parts))))
        return self._from_parsed('', self._root if n == 1 else '', mine[n:])

    def is_relative_to(self, *other):
        """Whether it begins with another path."""
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def joinpath(self, *args):
        """The path with others behind it; an absolute one drops those before."""
        return self._make_child(args)

    def __truediv__(self, key):
        try:
            return self._make_child((key,))
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self._from_parts([key] + self._parts)
        except TypeError:
            return NotImplemented

    def is_absolute(self):
        """Whether it starts from a fixed place."""
        return bool(self._root) and (not self._flavour.has_drives or bool(self._drv))

    def is_reserved(self):
        """Whether the system keeps the name for a device."""
        return self._flavour.is_reserved(self._parts)

    def match(self, path_pattern):
        """Whether it fits a pattern."""
        fold = self._flavour.fold
        drive, root, pattern = self._flavour.parse_parts((fold(path_pattern),))
        if not pattern:
            raise ValueError("empty pattern")
        if drive and drive != fold(self._drv) or root and root != fold(self._root):
            return False
        parts = self._folded
        if drive or root:
            if len(pattern) != len(parts):
                return False
            pattern = pattern[1:]
        elif len(pattern) > len(parts):
            return False
        return all(fnmatch.fnmatchcase(part, piece) for part, piece in zip(reversed(parts), reversed(pattern)))


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """With slashes."""
    _flavour = _posix_flavour
    __slots__ = ()


class PureWindowsPath(PurePath):
    """With backslashes and drives."""
    _flavour = _windows_flavour
    __slots__ = ()


class Path(PurePath):
    """A path that can be asked what is there."""
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        elif issubclass(cls, PureWindowsPath):
            raise NotImplementedError("cannot instantiate %r on your system" % (cls.__name__,))
        return cls._from_parts(args)

    def __enter__(self):
        warnings.warn("pathlib.Path.__enter__() is deprecated and scheduled for removal in Python 3.13; "
                      "Path objects as a context manager is a no-op", DeprecationWarning, stacklevel=2)
        return self

    def __exit__(self, t, v, tb):
        pass

    @classmethod
    def cwd(cls):
        """The working directory."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The user's own directory."""
        return cls("~").expanduser()

    def samefile(self, other_path):
        """Whether both lead to one file."""
        there = other_path.stat() if hasattr(other_path, 'stat') else self.__class__(other_path).stat()
        return os.path.samestat(self.stat(), there)

    # --- Looking into folders ---

    def iterdir(self):
        """The paths in the directory, in any order."""
        for name in os.listdir(self):
            yield self._from_parsed(self._drv, self._root, self._parts + [name])

    def _pattern(self, pattern):
        if not pattern:
            raise ValueError("Unacceptable pattern: {!r}".format(pattern))
        drive, root, parts = self._flavour.parse_parts((pattern,))
        if drive or root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if pattern[-1] in (self._flavour.sep, self._flavour.altsep):
            parts.append('')
        return parts

    def glob(self, pattern):
        """The paths below that fit a pattern."""
        return self._select(self._pattern(pattern))

    def rglob(self, pattern):
        """The same at any depth."""
        return self._select(['**'] + (self._pattern(pattern) if pattern else []))

    def _select(self, parts):
        for part in parts:
            if '**' in part and part != '**':
                raise ValueError("Invalid pattern: '**' can only be an entire path component")
        if not self.is_dir():
            return iter([])
        return _selected(self, parts)

    def absolute(self):
        """The path from the root on, with links and dots as they are."""
        return self if self.is_absolute() else self._from_parts([os.getcwd()] + self._parts)

    def resolve(self, strict=False):
        """The path from the root on, without links and dots."""
        def check_loop(error):
            if error.errno == ELOOP:
                raise RuntimeError("Symlink loop from %r" % error.filename)

        try:
            text = os.path.realpath(self, strict=strict)
        except OSError as error:
            check_loop(error)
            raise
        path = self._from_parts((text,))
        if not strict:      # realpath() stops at a loop without a word
            try:
                path.stat()
            except OSError as error:
                check_loop(error)
        return path

    def expanduser(self):
        """The path with the directory that ~ means."""
        if not (self._drv or self._root) and self._parts and self._parts[0][:1] == '~':
            home = os.path.expanduser(self._parts[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            drive, root, parts = self._flavour.parse_parts((home,))
            return self._from_parsed(drive, root, parts + self._parts[1:])
        return self

    # --- About files ---

    def stat(self, *, follow_symlinks=True):
        """What the system knows about it."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """The same; of a link itself."""
        return self.stat(follow_symlinks=False)

    def _mode(self, follow_symlinks=True):
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode
        except OSError as error:
            if not _ignore_error(error):
                raise
        except ValueError:
            pass
        return 0

    def exists(self):
        """Whether something is there."""
        return self._mode() != 0

    def is_dir(self):
        """Whether a directory is there."""
        return S_ISDIR(self._mode())

    def is_file(self):
        """Whether a file with contents is there, or a link to one."""
        return S_ISREG(self._mode())

    def is_mount(self):
        """Whether another file system begins there."""
        return os.path.ismount(self)

    def is_symlink(self):
        """Whether a link is there."""
        return S_ISLNK(self._mode(False))

    def is_block_device(self):
        """Whether a device with blocks is there."""
        return S_ISBLK(self._mode())

    def is_char_device(self):
        """Whether a device with characters is there."""
        return S_ISCHR(self._mode())

    def is_fifo(self):
        """Whether a named pipe is there."""
        return S_ISFIFO(self._mode())

    def is_socket(self):
        """Whether a socket is there."""
        return S_ISSOCK(self._mode())

    # --- Reading and writing ---

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """The file opened."""
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """All its bytes."""
        with self.open(mode='rb') as f:
            return f.read()

    def read_text(self, encoding=None, errors=None):
        """All its text."""
        with self.open(mode='r', encoding=encoding, errors=errors) as f:
            return f.read()

    def write_bytes(self, data):
        """Gives it these bytes."""
        view = memoryview(data)
        with self.open(mode='wb') as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Gives it this text."""
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % data.__class__.__name__)
        with self.open(mode='w', encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    # --- Changing the tree ---

    def touch(self, mode=0o666, exist_ok=True):
        """An empty file, or a new time for the one that is there."""
        if exist_ok:
            try:
                os.utime(self, None)
            except OSError:
                pass   # it is not there yet
            else:
                return
        os.close(os.open(self, os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL), mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """A directory."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        """Who may do what with it."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def unlink(self, missing_ok=False):
        """Takes a file or a link away."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Takes an empty directory away."""
        os.rmdir(self)

    def rename(self, target):
        """Another name."""
        os.rename(self, target)
        return self.__class__(target)

    def replace(self, target):
        """Another name, even if something has it."""
        os.replace(self, target)
        return self.__class__(target)

    def readlink(self):
        """Where the link leads."""
        return self._from_parts((os.readlink(self),))

    def symlink_to(self, target, target_is_directory=False):
        """A link that leads to the target."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """One more name for the target's file."""
        os.link(target, self)

    def link_to(self, target):
        """One more name, target, for this file."""
        warnings.warn("pathlib.Path.link_to() is deprecated and is scheduled for removal in Python 3.12. "
                      "Use pathlib.Path.hardlink_to() instead.", DeprecationWarning, stacklevel=2)
        os.link(self, target)


def _selected(folder, parts):
    """The paths below a folder that fit a pattern's parts."""
    if not parts:
        yield folder
        return
    part, rest = parts[0], parts[1:]
    if part == '**':
        seen = set()
        for start in _folders(folder):
            for path in _selected(start, rest):
                if path not in seen:
                    seen.add(path)
                    yield path
    elif any(c in part for c in '*?['):
        match = re.compile(fnmatch.translate(part)).fullmatch
        for name in _names_in(folder):
            path = folder._from_parsed(folder._drv, folder._root, folder._parts + [name])
            if match(name) and (not rest or path.is_dir()):
                yield from _selected(path, rest)
    else:
        path = folder._make_child((part,)) if part else folder
        if path.is_dir() if rest or not part else path.exists():
            yield from _selected(path, rest)


def _is_real_folder(entry):
    try:
        return entry.is_dir() and not entry.is_symlink()
    except OSError as error:
        if not _ignore_error(error):
            raise
        return False


def _names_in(folder, test=None):
    """The names in a folder whose entries pass the test; none of one that may not be read."""
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in entries if test is None or test(entry)]
    except PermissionError:
        return []


def _folders(folder):
    yield folder
    for name in _names_in(folder, _is_real_folder):
        yield from _folders(folder._from_parsed(folder._drv, folder._root, folder._parts + [name]))


class PosixPath(Path, PurePosixPath):
    """With slashes."""
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """With backslashes and drives; not to be had here."""
    __slots__ = ()

    def is_mount(self):
        raise NotImplementedError("Path.is_mount() is unsupported on this system")
