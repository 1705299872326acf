"""Temporary files and directories.  Their names are made by a generator that starts the same in each run."""
import io
import os
import shutil
import sys
import types
from random import Random

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
           "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None


class _RandomNameSequence:
    """Names without end, of eight letters, digits or underscores."""
    characters = "abcdefghijklmnopqrstuvwxyz0123456789_"

    def __init__(self):
        self._generator = Random("temporary names")

    def __iter__(self):
        return self

    def __next__(self):
        return ''.join(self._generator.choices(self.characters, k=8))


_name_sequence = _RandomNameSequence()


def gettempprefix():
    """How names begin when a caller does not say."""
    return template


def gettempprefixb():
    """The same in bytes."""
    return os.fsencode(template)


def gettempdir():
    """The directory for such files."""
    global tempdir
    if tempdir is None:
        tempdir = os.environ.get('TMPDIR', '/tmp')
    return os.fsdecode(tempdir)


def gettempdirb():
    """The same in bytes."""
    return os.fsencode(gettempdir())


def _defaults(prefix, suffix, dir):
    kinds = {bytes if isinstance(arg, bytes) else str for arg in (prefix, suffix, dir) if arg is not None}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    kind = kinds.pop() if kinds else str
    if kind is str:
        return prefix or template, suffix or '', gettempdir() if dir is None else dir
    return prefix or gettempprefixb(), suffix or b'', gettempdirb() if dir is None else dir


def _make(prefix, suffix, dir, make):
    for _ in range(TMP_MAX):
        name = next(_name_sequence)
        path = os.path.join(dir, prefix + (name if isinstance(prefix, str) else name.encode()) + suffix)
        try:
            return make(path), os.path.abspath(path)
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary file name found")


_FLAGS = os.O_RDWR | os.O_CREAT | os.O_EXCL


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Makes a file under a new name: (descriptor, name)."""
    prefix, suffix, dir = _defaults(prefix, suffix, dir)
    return _make(prefix, suffix, dir, lambda path: os.open(path, _FLAGS, 0o600))


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Makes a directory under a new name, and gives that."""
    prefix, suffix, dir = _defaults(prefix, suffix, dir)
    return _make(prefix, suffix, dir, lambda path: os.mkdir(path, 0o700))[1]


def mktemp(suffix="", prefix=template, dir=None):
    """A name that nothing has; nothing is made."""
    def missing(path):
        if os.path.lexists(path):
            raise FileExistsError
    return _make(prefix, suffix, gettempdir() if dir is None else dir, missing)[1]


class _TemporaryFileWrapper:
    """A file that is removed when it is closed; everything else is the file's own."""

    def __init__(self, file, name, delete=True):
        self.file, self.name, self.delete, self.close_called = file, name, delete, False

    def __getattr__(self, name):
        value = getattr(self.__dict__['file'], name)
        if not isinstance(value, int):
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *error):
        result = self.file.__exit__(*error)
        self.close()
        return result

    def close(self):
        """Closes the file, and takes it away if that was asked for."""
        if not self.close_called:
            self.close_called = True
            self.file.close()
            if self.delete:
                os.unlink(self.name)

    def __del__(self):
        if 'file' in self.__dict__:
            self.close()

    def __iter__(self):
        for line in self.file:
            yield line


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True,
                       *, errors=None):
    """A file with a name that goes when it is closed."""
    fd, name = mkstemp(suffix, prefix, dir)
    try:
        file = io.open(fd, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors)
        raw = getattr(file, 'buffer', file)
        raw = getattr(raw, 'raw', raw)
        raw.name = name
        return _TemporaryFileWrapper(file, name, delete)
    except:
        os.unlink(name)
        raise


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """A file without a name."""
    fd, name = mkstemp(suffix, prefix, dir)
    os.unlink(name)
    return io.open(fd, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors)


class SpooledTemporaryFile(io.IOBase):
    """A file that is in memory until it gets too large."""
    _rolled = False

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                 *, errors=None):
        if 'b' in mode:
            self._file = io.BytesIO()
        else:
            self._file = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
        self._max_size = max_size
        self._arguments = dict(mode=mode, buffering=buffering, encoding=encoding, newline=newline, suffix=suffix,
                               prefix=prefix, dir=dir, errors=errors)

    __class_getitem__ = classmethod(types.GenericAlias)

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        if self._rolled:
            return
        old = self._file
        new = self._file = TemporaryFile(**self._arguments)
        self._arguments = None
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

    def __getattr__(self, name):
        return getattr(self.__dict__['_file'], name)

    closed = property(lambda self: self._file.closed)

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


for _name in ('flush', 'read', 'readline', 'readlines', 'seek', 'tell', 'readable', 'writable', 'seekable'):
    setattr(SpooledTemporaryFile, _name, _of_the_file(_name))
del _name


class TemporaryDirectory:
    """A directory that goes, with all that is in it, at the end of the block."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors

    def __repr__(self):
        return "<{} {!r}>".format(self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        self.cleanup()

    def cleanup(self):
        if os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(types.GenericAlias)
