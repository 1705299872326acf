"""Temporary files and directories.  Their names are made by a generator that starts the same in each run."""
import errno as _errno
import functools as _functools
import io as _io
import os as _os
import shutil as _shutil
import sys as _sys
import types as _types
import warnings as _warnings
import weakref as _weakref
from random import Random as _Random

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
           "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None


class _RandomNameSequence:
    """Names without end, of eight letters, digits or underscores."""
    characters = "abcdefghijklmnopqrstuvwxyz0123456789_"

    def __init__(self):
        self._generator = _Random("temporary names")

    def __iter__(self):
        return self

    def __next__(self):
        return ''.join(self._generator.choices(self.characters, k=8))


_name_sequence = None


def _get_candidate_names():
    """The names that all functions here try."""
    global _name_sequence
    if _name_sequence is None:
        _name_sequence = _RandomNameSequence()
    return _name_sequence


def gettempprefix():
    """How names begin when a caller does not say."""
    return _os.fsdecode(template)


def gettempprefixb():
    """The same in bytes."""
    return _os.fsencode(template)


def _candidate_tempdir_list():
    """Where such files might go, the best place first."""
    places = [place for name in ('TMPDIR', 'TEMP', 'TMP') if (place := _os.getenv(name))]
    try:
        here = _os.getcwd()
    except (AttributeError, OSError):
        here = _os.curdir
    return [*places, '/tmp', '/var/tmp', '/usr/tmp', here]


def _get_default_tempdir():
    """The first of these places in which a file can be written."""
    names, places = _RandomNameSequence(), _candidate_tempdir_list()
    for place in places:
        if place != _os.curdir:
            place = _os.path.abspath(place)
        for _ in range(100):
            path = _os.path.join(place, next(names))
            try:
                fd = _os.open(path, _bin_openflags, 0o600)
            except FileExistsError:
                continue
            except OSError:
                break       # no name would do
            try:
                try:
                    try:
                        with _io.open(fd, 'wb', buffering=0, closefd=False) as file:
                            file.write(b'x')
                    finally:
                        _os.close(fd)
                finally:
                    _os.unlink(path)
            except OSError:
                break
            return place
    raise FileNotFoundError(_errno.ENOENT, "No usable temporary directory found in %s" % places)


def _gettempdir():
    global tempdir
    if tempdir is None:
        tempdir = _get_default_tempdir()
    return tempdir


def gettempdir():
    """The directory for such files."""
    return _os.fsdecode(_gettempdir())


def gettempdirb():
    """The same in bytes."""
    return _os.fsencode(_gettempdir())


def _infer_return_type(*args):
    """str or bytes: what the arguments are that are given."""
    found = None
    for arg in args:
        if isinstance(arg, _os.PathLike):
            arg = _os.fspath(arg)
        if arg is None:
            continue
        kind = bytes if isinstance(arg, bytes) else str
        if found not in (None, kind):
            raise TypeError("Can't mix bytes and non-bytes in path components.")
        found = kind
    if found is None:
        return str if tempdir is None or isinstance(tempdir, str) else bytes
    return found


def _sanitize_params(prefix, suffix, dir):
    """The arguments, with what stands for those that are None, and their kind."""
    kind = _infer_return_type(prefix, suffix, dir)
    if suffix is None:
        suffix = kind()
    if prefix is None:
        prefix = template if kind is str else _os.fsencode(template)
    if dir is None:
        dir = gettempdir() if kind is str else gettempdirb()
    return prefix, suffix, dir, kind


def _exists(path):
    try:
        _os.lstat(path)
    except OSError:
        return False
    return True


_text_openflags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | _os.O_NOFOLLOW
_bin_openflags = _text_openflags


def _paths(dir, prefix, suffix, kind, problem):
    # Those to be tried, then the error that says that all were there.
    names = _get_candidate_names()
    for _ in range(TMP_MAX):
        name = next(names)
        yield _os.path.join(dir, prefix + (_os.fsencode(name) if kind is bytes else name) + suffix)
    raise FileExistsError(_errno.EEXIST, problem)


def _mkstemp_inner(dir, pre, suf, flags, output_type):
    """Makes a file: (descriptor, name)."""
    for path in _paths(dir, pre, suf, output_type, "No usable temporary file name found"):
        _sys.audit("tempfile.mkstemp", path)
        try:
            fd = _os.open(path, flags, 0o600)
        except FileExistsError:
            continue
        return fd, _os.path.abspath(path)


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Makes a file under a new name: (descriptor, name)."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    return _mkstemp_inner(dir, prefix, suffix, _text_openflags if text else _bin_openflags, kind)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Makes a directory under a new name, and gives that."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    for path in _paths(dir, prefix, suffix, kind, "No usable temporary directory name found"):
        _sys.audit("tempfile.mkdtemp", path)
        try:
            _os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        return path


def mktemp(suffix="", prefix=template, dir=None):
    """A name that nothing has; nothing is made."""
    for path in _paths(gettempdir() if dir is None else dir, prefix, suffix, str, "No usable temporary filename found"):
        if not _exists(path):
            return path


class _TemporaryFileCloser:
    """Closes a file, and takes it away if that was asked for: when told to, else when nobody can use the file any more."""
    file, close_called = None, False

    def __init__(self, file, name, delete=True):
        self.file, self.name, self.delete = file, name, delete

    def close(self, unlink=_os.unlink):
        if self.close_called or self.file is None:
            return
        self.close_called = True
        try:
            self.file.close()
        finally:
            if self.delete:
                unlink(self.name)

    def __del__(self):
        self.close()


class _TemporaryFileWrapper:
    """A file that is removed when it is closed; everything else is the file's own."""

    def __init__(self, file, name, delete=True):
        self.file, self.name, self.delete = file, name, delete
        self._closer = _TemporaryFileCloser(file, name, delete)

    def __getattr__(self, name):
        value = getattr(self.__dict__['file'], name)
        if hasattr(value, '__call__'):
            value = _keeping(value, self._closer)
        if not isinstance(value, int):
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self.close()
        return result

    def close(self):
        """Close the temporary file, possibly deleting it."""
        self._closer.close()

    def __iter__(self):
        for line in self.file:
            yield line


def _keeping(method, closer):
    # While somebody has a method of the file, it stays open.
    @_functools.wraps(method)
    def func_wrapper(*args, **kwargs):
        return method(*args, **kwargs)
    func_wrapper._closer = closer
    return func_wrapper


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True,
                       *, errors=None):
    """A file with a name that goes when it is closed."""
    name = None

    def opener(*_):
        nonlocal name
        fd, name = _mkstemp_inner(dir, prefix, suffix, _bin_openflags, kind)
        return fd

    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    try:
        file = _io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
        try:
            raw = getattr(file, 'buffer', file)
            raw = getattr(raw, 'raw', raw)
            raw.name = name
            return _TemporaryFileWrapper(file, name, delete)
        except:
            file.close()
            raise
    except:
        if name is not None:
            _os.unlink(name)
        raise


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """A file without a name."""
    def opener(*_):
        nonlocal fd
        fd, name = _mkstemp_inner(dir, prefix, suffix, _bin_openflags, kind)
        try:
            _os.unlink(name)
        except:
            _os.close(fd)
            raise
        return fd

    fd = None
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    file = _io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
    raw = getattr(file, 'buffer', file)
    raw = getattr(raw, 'raw', raw)
    raw.name = fd
    return file


class SpooledTemporaryFile(_io.IOBase):
    """A file that is in memory until it gets too large."""
    _rolled = False

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                 *, errors=None):
        if 'b' in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding=_io.text_encoding(encoding), errors=errors, newline=newline)
        self._max_size = max_size
        self._TemporaryFileArgs = dict(mode=mode, buffering=buffering, encoding=encoding, newline=newline, suffix=suffix,
                               prefix=prefix, dir=dir, errors=errors)

    __class_getitem__ = classmethod(_types.GenericAlias)

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        if self._rolled:
            return
        old = self._file
        new = self._file = TemporaryFile(**self._TemporaryFileArgs)
        del self._TemporaryFileArgs
        position = old.tell()
        old.seek(0)
        new.write(old.read())
        new.seek(position)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, *error):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    closed = property(lambda self: self._file.closed)
    encoding = property(lambda self: self._file.encoding)
    errors = property(lambda self: self._file.errors)
    newlines = property(lambda self: self._file.newlines)

    @property
    def mode(self):
        """As the caller gave it, until there is a file that knows its own."""
        try:
            return self._file.mode
        except AttributeError:
            return self._TemporaryFileArgs['mode']

    @property
    def name(self):
        """None until there is a file that has a name."""
        return getattr(self._file, 'name', None)

    def close(self):
        self._file.close()

    def fileno(self):
        self.rollover()      # what is in memory has no number
        return self._file.fileno()

    def truncate(self, size=None):
        if size is not None and size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def write(self, s):
        count = self._file.write(s)
        self._check(self._file)
        return count

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check(self._file)


def _of_the_file(name):
    def method(self, *args):
        return getattr(self._file, name)(*args)
    method.__name__ = name
    method.__qualname__ = f'SpooledTemporaryFile.{name}'
    return method


for _name in ('detach', 'flush', 'read', 'read1', 'readinto', 'readinto1', 'readline', 'readlines', 'seek', 'tell', 'readable', 'writable', 'seekable'):
    setattr(SpooledTemporaryFile, _name, _of_the_file(_name))
del _name


class TemporaryDirectory:
    """A directory that goes, with all that is in it, at the end of the block."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._finalizer = _weakref.finalize(self, self._cleanup, self.name, f"Implicitly cleaning up {self!r}",
                                           ignore_cleanup_errors)

    @classmethod
    def _cleanup(cls, name, warn_message, ignore_errors=False):
        cls._rmtree(name, ignore_errors)
        _warnings.warn(warn_message, ResourceWarning)

    @classmethod
    def _rmtree(cls, name, ignore_errors=False):
        def onerror(function, path, problem):
            if isinstance(problem[1], PermissionError):
                # Rights that forbid it are ours to give.
                try:
                    for place in ([_os.path.dirname(path)] if path != name else []) + [path]:
                        _os.chmod(place, 0o700)
                    try:
                        _os.unlink(path)
                    except (IsADirectoryError, PermissionError):
                        cls._rmtree(path, ignore_errors)
                except FileNotFoundError:
                    pass
            elif not ignore_errors and not isinstance(problem[1], FileNotFoundError):
                raise
        _shutil.rmtree(name, onerror=onerror)

    def __repr__(self):
        return "<{} {!r}>".format(self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        self.cleanup()

    def cleanup(self):
        if self._finalizer.detach() or _os.path.exists(self.name):
            self._rmtree(self.name, self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(_types.GenericAlias)
