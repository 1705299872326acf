"""The operating system, as far as it is there: files kept in the machine itself, paths, the environment.

Nothing of the host is seen or touched (see posix).  Processes, signals and users are not there: a name that CPython has
and this module lacks raises AttributeError.
"""
import abc
import sys
import stat as st
from _collections_abc import Mapping, MutableMapping

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
P_WAIT, P_NOWAIT = 0, 1
P_NOWAITO = P_NOWAIT
supports_bytes_environ = True
supports_dir_fd = set()
supports_effective_ids = set()
supports_fd = {chdir, chmod, listdir, scandir, stat, truncate, utime}
supports_follow_symlinks = {access, chmod, link, stat, utime}


# --- Folders ---

def _split_folder(name):
    # (where it is, its own name), whatever slashes come after.
    parent, own = path.split(name)
    return (parent, own) if own else path.split(parent)


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a folder and those above it that are missing."""
    parent, own = _split_folder(name)
    if parent and own and not path.exists(parent):
        try:
            makedirs(parent, exist_ok=exist_ok)
        except FileExistsError:
            pass    # somebody else was faster
        if own in ('.', b'.'):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not (exist_ok and path.isdir(name)):
            raise


def removedirs(name):
    """Remove a folder, and those above it as long as they are empty then."""
    rmdir(name)
    parent, own = _split_folder(name)
    while parent and own:
        try:
            rmdir(parent)
        except OSError:
            return
        parent, own = path.split(parent)


def renames(old, new):
    """Rename; make the folders that the new name needs, remove those that are empty afterwards."""
    parent, own = path.split(new)
    if own and parent and not path.exists(parent):
        makedirs(parent)
    rename(old, new)
    parent, own = path.split(old)
    if own and parent:
        try:
            removedirs(parent)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """For each folder from the top down (or up): (its path, names of its folders, names of its other files)."""
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
        self.encodekey, self.decodekey = encodekey, decodekey
        self.encodevalue, self.decodevalue = encodevalue, decodevalue
        self._data = data

    def __repr__(self):
        items = ', '.join(f'{name!r}: {self[name]!r}' for name in self)
        return f'environ({{{items}}})'

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        yield from map(self.decodekey, [*self._data])

    def __getitem__(self, key):
        found = self._data.get(self.encodekey(key))
        if found is None:
            raise KeyError(key)
        return self.decodevalue(found)

    def __setitem__(self, key, value):
        name, text = self.encodekey(key), self.encodevalue(value)
        putenv(name, text)
        self._data[name] = text

    def __delitem__(self, key):
        name = self.encodekey(key)
        unsetenv(name)
        if self._data.pop(name, None) is None:
            raise KeyError(key)

    def setdefault(self, key, value):
        if key in self:
            return self[key]
        self[key] = value
        return self[key]    # as it is after encoding

    def copy(self):
        return {**self}

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        return {**self, **other} if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return {**other, **self} if isinstance(other, Mapping) else NotImplemented


def _encode(value):
    if isinstance(value, str):
        return value.encode('utf-8', 'surrogateescape')
    raise TypeError(f"str expected, not {type(value).__name__}")


def _decode(value):
    return value.decode('utf-8', 'surrogateescape')


def _check_bytes(value):
    if isinstance(value, bytes):
        return value
    raise TypeError(f"bytes expected, not {type(value).__name__}")


environ = _Environ(_posix.environ, _encode, _decode, _encode, _decode)
environb = _Environ(_posix.environ, _check_bytes, bytes, _check_bytes, bytes)


def getenv(key, default=None):
    """A variable of the environment, or the default."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """The same in bytes."""
    return environb.get(key, default)


def get_exec_path(env=None):
    """The folders where programs are looked for."""
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


# --- Names and files ---

def fsencode(filename):
    """A name or path of whatever kind as bytes."""
    name = fspath(filename)
    return _encode(name) if isinstance(name, str) else name


def fsdecode(filename):
    """A name or path of whatever kind as a string."""
    name = fspath(filename)
    return _decode(name) if isinstance(name, bytes) else name


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    if isinstance(fd, int):
        from io import open
        return open(fd, mode, buffering, encoding, *args, **kwargs)
    raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")


class PathLike(abc.ABC):
    """What has __fspath__: objects that stand for a path."""

    @abc.abstractmethod
    def __fspath__(self):
        """The path as a string or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        return True if any('__fspath__' in base.__dict__ for base in subclass.__mro__) else NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


__all__ = [_name for _name in globals() if not _name.startswith('_') and _name not in ('abc', 'sys', 'st', 'path')]
__all__.append('path')
