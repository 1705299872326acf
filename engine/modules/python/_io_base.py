# Built in: the bottom of io: the abstract classes that CPython has in C, raw files, and bytes in memory.
#
# The classes belong to module _io, which gathers them.  Their own fields are slots, so that an instance's __dict__ holds
# what the program put there and nothing else.
import posix as _posix
import sys as _sys
from _imp import is_exported as _is_exported

from _layouts import lay_out as _lay_out
from _structseq import UnraisableHookArgs as _UnraisableHookArgs

DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    __module__ = "io"


def as_index(value, message="'{}' object cannot be interpreted as an integer"):
    """A size argument: an int, or what has __index__."""
    if isinstance(value, int):
        return value
    if not hasattr(type(value), "__index__"):
        raise TypeError(message.format(type(value).__name__))
    return value.__index__()


def optional_size(size):
    """A size where None stands for "all of it"."""
    return -1 if size is None else as_index(size, "argument should be integer or None, not '{}'")


def _copied(data):
    """The bytes of a buffer; a single one is the shared object, as where C copies from a buffer."""
    return bytes([data[0]]) if len(data) == 1 else bytes(data)


def as_bytes(data):
    """A copy of what a bytes-like object holds."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
    return view.tobytes()


def name_of_kind(stream):
    """The name of its class, with the module for one of this module's own."""
    kind = type(stream)
    return f"_io.{kind.__name__}" if kind.__module__ == "_io" else kind.__name__


def check_state(position, own, place, place_of_own):
    """The position that __setstate__ of a stream in memory was given, with attributes that are a dict or None."""
    if not isinstance(position, int):
        wanted = "an integer, not" if place == "second" else "an integer, got"
        raise TypeError(f"{place} item of state must be {wanted} {type(position).__name__}")
    if position < 0:
        raise ValueError("position value cannot be negative")
    if own is not None and not isinstance(own, dict):
        raise TypeError(f"{place_of_own} item of state should be a dict, got a {type(own).__name__}")
    return position


class _IOBase:
    """What all streams have."""
    __slots__ = ("__dict__", "__weakref__")
    __module__ = "_io"

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def seek(self, pos, whence=0, /):
        """Change the stream position to the given byte offset."""
        self._unsupported("seek")

    def tell(self):
        """Return current stream position."""
        return self.seek(0, 1)

    def truncate(self, pos=None, /):
        """Cuts the file to a size."""
        self._unsupported("truncate")

    def flush(self):
        """Lets nothing that was written stay in buffers."""
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def close(self):
        """Flushes, and ends the use of the stream."""
        if self.__marked():
            return
        try:
            self.flush()
        finally:
            self.__dict__["__IOBase_closed"] = True   # where CPython has it, too

    def __marked(self):
        return "__IOBase_closed" in self.__dict__

    closed = property(__marked)

    def __del__(self):
        try:
            closed = self.closed
        except Exception:
            return
        if not closed:
            # Without _warnings nobody has set a filter, and the usual ones ignore this warning.
            warnings = _sys.modules.get("_warnings")
            unclosed = getattr(self, "_unclosed", None)
            if warnings is not None and unclosed is not None and unclosed():
                try:
                    warnings.warn(f"unclosed file {self!r}", ResourceWarning, 1, self)
                except ResourceWarning as warning:
                    _sys.unraisablehook(_UnraisableHookArgs((type(warning), warning, warning.__traceback__, None, self)))
            try:
                self.close()
            except Exception:
                pass

    def seekable(self):
        """Return whether object supports random access."""
        return False

    def readable(self):
        """Return whether object was opened for reading."""
        return False

    def writable(self):
        """Return whether object was opened for writing."""
        return False

    def _checkClosed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _checkSeekable(self):
        if self.seekable() is not True:
            raise UnsupportedOperation("File or stream is not seekable.")
        return True

    def _checkReadable(self):
        if self.readable() is not True:
            raise UnsupportedOperation("File or stream is not readable.")
        return True

    def _checkWritable(self):
        if self.writable() is not True:
            raise UnsupportedOperation("File or stream is not writable.")
        return True

    def fileno(self):
        """Returns underlying file descriptor if one exists."""
        self._unsupported("fileno")

    def isatty(self):
        """Return whether this is an 'interactive' stream."""
        self._checkClosed()
        return False

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        """Reads up to the end of a line."""
        size = optional_size(size)
        peek = getattr(self, "peek", None)
        line = bytearray()
        while size < 0 or len(line) < size:
            count = 1
            if peek is not None:
                ahead = peek(1)
                if not isinstance(ahead, bytes):
                    raise OSError(f"peek() should have returned a bytes object, not '{type(ahead).__name__}'")
                if ahead:
                    count = ahead.find(b"\n") + 1 or len(ahead)
                    if size >= 0:
                        count = min(count, size - len(line))
            piece = self.read(count)
            if not isinstance(piece, bytes):
                raise OSError(f"read() should have returned a bytes object, not '{type(piece).__name__}'")
            if not piece:
                break
            line += piece
            if piece.endswith(b"\n"):
                break
        return bytes(line)

    def readlines(self, hint=-1, /):
        """Reads lines, all or up to about `hint` bytes."""
        hint = optional_size(hint)
        if hint <= 0:
            return list(self)
        lines = []
        length = 0
        for line in self:
            lines.append(line)
            length += len(line)
            if length > hint:
                break
        return lines

    def writelines(self, lines, /):
        """Write a list of lines to stream."""
        self._checkClosed()
        for line in lines:
            self.write(line)


_lay_out(_IOBase, 32, True, 16, 24)


class _RawIOBase(_IOBase):
    """Streams of bytes without a buffer."""
    __slots__ = ()
    __module__ = "_io"

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        place = bytearray(as_index(size))
        count = self.readinto(place)
        if count is None:
            return None
        return bytes(place[:count])

    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, data, /):
        raise NotImplementedError

    def readall(self):
        """Reads all that is left."""
        pieces = bytearray()
        while True:
            piece = self.read(DEFAULT_BUFFER_SIZE)
            if piece is None:
                if not pieces:
                    return None
                break
            if not isinstance(piece, bytes):
                raise TypeError("read() should return bytes")
            if not piece:
                break
            pieces += piece
        return bytes(pieces)


class _BufferedIOBase(_IOBase):
    """Streams of bytes with a buffer."""
    __slots__ = ()
    __module__ = "_io"

    def detach(self):
        """Disconnect this buffer from its underlying raw stream and return it."""
        self._unsupported("detach")

    def read(self, size=-1, /):
        """Reads so many bytes, or fewer at the end."""
        self._unsupported("read")

    def read1(self, size=-1, /):
        """Read and return up to n bytes, with at most one read() call to the underlying raw stream."""
        self._unsupported("read1")

    def write(self, data, /):
        """Writes bytes; tells how many."""
        self._unsupported("write")

    def readinto(self, buffer, /):
        return self._read_into(buffer, self.read)

    def readinto1(self, buffer, /):
        return self._read_into(buffer, self.read1)

    def _read_into(self, buffer, read):
        view = writable_view(buffer)
        data = read(len(view))
        if not isinstance(data, bytes):
            raise TypeError("read() should return bytes")
        if len(data) > len(view):
            raise ValueError(f"read() returned too much data: {len(view)} bytes requested, {len(data)} returned")
        view[:len(data)] = data
        return len(data)


def writable_view(buffer):
    try:
        view = memoryview(buffer)
    except TypeError:
        view = None
    if view is None or view.readonly:
        raise TypeError(f"readinto() argument must be read-write bytes-like object, not {type(buffer).__name__}")
    return view.cast("B") if view.format != "B" or view.ndim != 1 else view


class _TextIOBase(_IOBase):
    """Streams of text."""
    __slots__ = ()
    __module__ = "_io"

    def detach(self):
        """Gives the stream of bytes back; this one is of no use from then on."""
        self._unsupported("detach")

    def read(self, size=-1, /):
        """Read at most n characters from stream."""
        self._unsupported("read")

    def readline(self, size=-1, /):
        """Reads a line."""
        self._unsupported("readline")

    def write(self, text, /):
        """Write string to stream."""
        self._unsupported("write")

    @property
    def encoding(self):
        """Encoding of the text stream."""
        return None

    @property
    def newlines(self):
        """The ends of lines that have been met."""
        return None

    @property
    def errors(self):
        """The error setting of the decoder or encoder."""
        return None


class FileIO(_RawIOBase):
    """Open a file."""
    __slots__ = ("_fd", "_created", "_readable", "_writable", "_appending", "_closefd")
    __module__ = "_io"

    def __init__(self, file, mode="r", closefd=True, opener=None):
        if isinstance(file, float):
            raise TypeError("integer argument expected, got float")
        if not isinstance(mode, str):
            raise TypeError(f"FileIO() argument 'mode' must be str, not {type(mode).__name__}")
        self._fd = -1
        kinds = [letter for letter in mode if letter in "xrwa"]
        for letter in mode:
            if letter not in "xrwab+":
                raise ValueError(f"invalid mode: {mode}")
        if len(kinds) != 1 or mode.count("+") > 1:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        kind = kinds[0]
        self._created = kind == "x"
        self._appending = kind == "a"
        self._readable = kind == "r" or "+" in mode
        self._writable = kind != "r" or "+" in mode
        self._closefd = bool(closefd)
        flags = (_posix.O_RDWR if self._readable and self._writable
                 else _posix.O_RDONLY if self._readable else _posix.O_WRONLY) | _posix.O_CLOEXEC
        flags |= {"x": _posix.O_EXCL | _posix.O_CREAT, "w": _posix.O_CREAT | _posix.O_TRUNC,
                  "a": _posix.O_CREAT | _posix.O_APPEND, "r": 0}[kind]
        own = False
        if isinstance(file, int):
            if file < 0:
                raise ValueError("negative file descriptor")
            fd = file
        else:
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            _sys.audit("open", file, mode, flags)
            if opener is None:
                fd = _posix._open(file, flags, 0o666)
            else:
                fd = opener(file, flags)
                if not isinstance(fd, int):
                    raise TypeError("expected integer from opener")
                if fd < 0:
                    raise ValueError(f"opener returned {fd}")
            own = True
        try:
            if _posix.fstat(fd).st_mode & 0o170000 == 0o040000:
                raise IsADirectoryError(21, "Is a directory", file)
        except OSError:
            if own:
                _posix.close(fd)
            raise
        self._fd = fd
        self.name = file
        if self._appending:
            _posix.lseek(fd, 0, 2)

    @property
    def _blksize(self):
        return _posix.fstat(self._open_fd()).st_blksize

    def _open_fd(self):
        if self._fd < 0:
            raise ValueError("I/O operation on closed file")
        return self._fd

    def fileno(self):
        """The number of the open file."""
        return self._open_fd()

    def readable(self):
        """Whether it can be read."""
        self._open_fd()
        return self._readable

    def writable(self):
        """Whether it can be written."""
        self._open_fd()
        return self._writable

    def seekable(self):
        """Whether the place in it can be chosen."""
        return self._open_fd() > 2

    def isatty(self):
        """Whether it is a terminal."""
        self._open_fd()
        return False

    def read(self, size=-1, /):
        """Reads with one call of the system."""
        fd = self._open_fd()
        if not self._readable:
            raise UnsupportedOperation("File not open for reading")
        size = optional_size(size)
        return self.readall() if size < 0 else _posix.read(fd, size)

    def readall(self):
        """Reads up to the end."""
        fd = self._open_fd()
        if not self._readable:
            raise UnsupportedOperation("File not open for reading")
        pieces = []
        while True:
            piece = _posix.read(fd, 1 << 20)
            if not piece:
                return b"".join(pieces)
            pieces.append(piece)

    def readinto(self, buffer, /):
        """Reads into an object that holds bytes."""
        fd = self._open_fd()
        if not self._readable:
            raise UnsupportedOperation("File not open for reading")
        view = writable_view(buffer)
        data = _posix.read(fd, len(view))
        view[:len(data)] = data
        return len(data)

    def write(self, data, /):
        """Write buffer b to file, return number of bytes written."""
        fd = self._open_fd()
        if not self._writable:
            raise UnsupportedOperation("File not open for writing")
        return _posix.write(fd, as_bytes(data))

    def seek(self, pos, whence=0, /):
        """Move to new file position and return the file position."""
        return _posix.lseek(self._open_fd(), as_index(pos), whence)

    def tell(self):
        """Current file position."""
        return _posix.lseek(self._open_fd(), 0, 1)

    def truncate(self, size=None, /):
        """Truncate the file to at most size bytes and return the truncated size."""
        fd = self._open_fd()
        if not self._writable:
            raise UnsupportedOperation("File not open for writing")
        if size is None:
            size = self.tell()
        _posix.ftruncate(fd, size)
        return size

    def close(self):
        """Close the file."""
        try:
            _RawIOBase.close(self)
        finally:
            fd = self._fd
            self._fd = -1
            if fd >= 0 and self._closefd:
                _posix.close(fd)

    def _unclosed(self):
        """Whether nobody has closed a file that is the stream's own."""
        return getattr(self, "_fd", -1) >= 0 and self._closefd

    @property
    def closed(self):
        """True if the file is closed"""
        return getattr(self, "_fd", -1) < 0

    @property
    def closefd(self):
        """Whether close() closes the open file too."""
        return self._closefd

    @property
    def mode(self):
        """The mode, as open() writes it."""
        if self._created:
            return "xb+" if self._readable else "xb"
        if self._appending:
            return "ab+" if self._readable else "ab"
        if self._readable:
            return "rb+" if self._writable else "rb"
        return "wb"

    def __repr__(self):
        if self.closed:
            return "<_io.FileIO [closed]>"
        shown = f"name={self.name!r}" if hasattr(self, "name") else f"fd={self._fd}"
        return f"<_io.FileIO {shown} mode={self.mode!r} closefd={self._closefd}>"

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__name__}' object")


_lay_out(FileIO, 48, True, 40, 32, _fd="O16", _created="?24", _readable="?25", _writable="?26", _appending="?27",
        _closefd="?28")


class BytesIO(_BufferedIOBase):
    """A stream of bytes in memory."""
    __slots__ = ("_data", "_pos")
    __module__ = "_io"

    def __new__(cls, initial_bytes=b"", *args, **kwargs):
        self = _BufferedIOBase.__new__(cls)
        self._data = bytearray()
        self._pos = 0
        return self

    def __init__(self, initial_bytes=b""):
        if self._data is not None:
            self._unexported()
        self._data = bytearray() if initial_bytes is None else bytearray(as_bytes(initial_bytes))
        self._pos = 0

    def _open(self):
        if self._data is None:
            raise ValueError("I/O operation on closed file.")
        return self._data

    def readable(self):
        """Returns True if the IO object can be read."""
        self._open()
        return True

    def writable(self):
        """Returns True if the IO object can be written."""
        self._open()
        return True

    def seekable(self):
        """Returns True if the IO object can be seeked."""
        self._open()
        return True

    def isatty(self):
        """Always returns False."""
        self._open()
        return False

    def flush(self):
        """Does nothing."""
        self._open()

    def _unexported(self):
        """The bytes, of which no view is to be left behind."""
        data = self._open()
        if _is_exported(data):
            raise BufferError("Existing exports of data: object cannot be re-sized")
        return data

    def close(self):
        """Disable all I/O operations."""
        if self._data is not None:
            self._unexported()
        self._data = None

    @property
    def closed(self):
        """True if the file is closed."""
        return self._data is None

    def getvalue(self):
        """Retrieve the entire contents of the BytesIO object."""
        return _copied(self._open())

    def getbuffer(self):
        """Get a read-write view over the contents of the BytesIO object."""
        return memoryview(self._open())

    def tell(self):
        """Current file position, an integer."""
        self._open()
        return self._pos

    def seek(self, pos, whence=0, /):
        """Goes to a place."""
        data = self._open()
        pos = as_index(pos)
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
        elif whence == 1:
            pos += self._pos
        elif whence == 2:
            pos += len(data)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        self._pos = max(pos, 0)
        return self._pos

    def read(self, size=-1, /):
        """Read at most size bytes, returned as a bytes object."""
        data = self._open()
        size = optional_size(size)
        end = len(data) if size < 0 else min(self._pos + size, len(data))
        start = self._pos
        if end <= start:
            return b""
        self._pos = end
        return _copied(data[start:end])

    def read1(self, size=-1, /):
        """Read at most size bytes, returned as a bytes object."""
        return BytesIO.read(self, size)

    def readinto(self, buffer, /):
        """Read bytes into buffer."""
        self._open()
        view = writable_view(buffer)
        piece = BytesIO.read(self, len(view))
        view[:len(piece)] = piece
        return len(piece)

    def readline(self, size=-1, /):
        """Next line from the file, as a bytes object."""
        data = self._open()
        size = optional_size(size)
        end = data.find(b"\n", self._pos) + 1 or len(data)
        if size >= 0:
            end = min(end, self._pos + size)
        start = self._pos
        if end <= start:
            return b""
        self._pos = end
        return _copied(data[start:end])

    def readlines(self, size=None, /):
        """List of bytes objects, each a line from the file."""
        self._open()
        size = optional_size(size)
        lines = []
        total = 0
        while line := self.readline():
            lines.append(line)
            total += len(line)
            if 0 < size <= total:
                break
        return lines

    def __iter__(self):
        self._open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, data, /):
        """Write bytes to file."""
        stored = self._unexported()
        piece = as_bytes(data)
        if not piece:
            return 0
        if self._pos > len(stored):
            stored.extend(bytes(self._pos - len(stored)))
        stored[self._pos:self._pos + len(piece)] = piece
        self._pos += len(piece)
        return len(piece)

    def writelines(self, lines, /):
        """Write lines to the file."""
        self._open()
        for line in lines:
            self.write(line)

    def truncate(self, size=None, /):
        """Cuts it to a size, by default at the place where it is."""
        data = self._unexported()
        size = self._pos if size is None else as_index(size, "argument should be integer or None, not '{}'")
        if size < 0:
            raise ValueError(f"negative size value {size}")
        if size < len(data):
            del data[size:]
        return size

    def __getstate__(self):
        return self.getvalue(), self._pos, dict(self.__dict__) or None

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) < 3:
            raise TypeError(f"{name_of_kind(self)}.__setstate__ argument should be 3-tuple, got {type(state).__name__}")
        value, position, own = state[:3]
        self._unexported()
        self._data = bytearray(as_bytes(value))
        self._pos = check_state(position, own, "second", "third")
        if own is not None:
            self.__dict__.update(own)

    def __reduce_ex__(self, protocol):
        import copyreg
        return copyreg.__newobj__, (type(self),), self.__getstate__()


_lay_out(BytesIO, 64, True, 40, 48, _data="O16", _pos="q24")

from _imp import make_immutable as _make_immutable

_make_immutable(_IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase, FileIO, BytesIO)
