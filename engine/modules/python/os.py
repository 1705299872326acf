"""The operating system, as far as it is there: files kept in the machine itself, paths, the environment.

Nothing of the host is seen or touched (see posix).  Processes, signals and users are not there: a name that CPython has
and this module lacks raises AttributeError.
"""
import abc
import sys
import stat as st
from _collections_abc import Mapping, MutableMapping
from types import GenericAlias

import posixpath as path
from posix import *
from posix import _exit
import posix as _posix

sys.modules['os.path'] = path
from os.path import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

name = 'posix'
linesep = '\n'
error = OSError
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
supports_bytes_environ = True
supports_dir_fd = set()
supports_effective_ids = set()
supports_fd = {chdir, chmod, listdir, scandir, stat, truncate, utime}
supports_follow_symlinks = {access, chmod, link, stat, utime}


# --- Folders ---

def makedirs(name, mode=0o777, exist_ok=False):
    """Super-mkdir; create a leaf directory and all intermediate ones."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        dot = b'.' if isinstance(tail, bytes) else '.'
        if tail == dot:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def _remove_empty(head, tail):
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def removedirs(name):
    """Super-rmdir; remove a leaf directory and all empty intermediate ones."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    _remove_empty(head, tail)


def renames(old, new):
    """Super-rename; create directories as necessary and delete any left empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directory tree generator: for each directory in the tree rooted at top, yields (dirpath, dirnames, filenames)."""
    sys.audit("os.walk", top, topdown, onerror, followlinks)
    return _walk(fspath(top), topdown, onerror, followlinks)


def _walk(top, topdown, onerror, followlinks):
    folders, files, below = [], [], []
    try:
        entries = scandir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    with entries:
        for entry in entries:
            is_folder = entry.is_dir()
            (folders if is_folder else files).append(entry.name)
            if not topdown and is_folder and (followlinks or not entry.is_symlink()):
                below.append(entry.path)
    if topdown:
        yield top, folders, files
        for folder in folders:
            inner = path.join(top, folder)
            if followlinks or not path.islink(inner):
                yield from _walk(inner, topdown, onerror, followlinks)
    else:
        for inner in below:
            yield from _walk(inner, topdown, onerror, followlinks)
        yield top, folders, files


# --- The environment ---

class _Environ(MutableMapping):
    """The environment's variables; `_data` maps encoded names to encoded values."""

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ', '.join(f'{self.decodekey(key)!r}: {self.decodevalue(value)!r}' for key, value in self._data.items())
        return f'environ({{{items}}})'

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(other)
        new.update(self)
        return new


def _encode(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return value.encode('utf-8', 'surrogateescape')


def _decode(value):
    return value.decode('utf-8', 'surrogateescape')


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not %s" % type(value).__name__)
    return value


environ = _Environ(_posix.environ, _encode, _decode, _encode, _decode)
environb = _Environ(_posix.environ, _check_bytes, bytes, _check_bytes, bytes)


def getenv(key, default=None):
    """Get an environment variable, return None if it doesn't exist."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """Get an environment variable, return None if it doesn't exist.  key, default and the result are bytes."""
    return environb.get(key, default)


def get_exec_path(env=None):
    """Returns the sequence of directories that will be searched for the named executable."""
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


# --- Names and files ---

def fsencode(filename):
    """Encode filename (an os.PathLike, bytes, or str) to the filesystem encoding with 'surrogateescape' error handler."""
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    """Decode filename (an os.PathLike, bytes, or str) from the filesystem encoding with 'surrogateescape' error handler."""
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


class PathLike(abc.ABC):
    """Abstract base class for implementing the file system path protocol."""

    @abc.abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        return True if any('__fspath__' in base.__dict__ for base in subclass.__mro__) else NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


__all__ = [_name for _name in globals() if not _name.startswith('_') and _name not in ('abc', 'sys', 'st', 'path')]
__all__.append('path')
