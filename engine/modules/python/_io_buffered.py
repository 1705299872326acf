# Built in: the buffered binary streams of io: BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair.
from _io_base import DEFAULT_BUFFER_SIZE, UnsupportedOperation, _BufferedIOBase, as_bytes, as_index, optional_size
from _io_base import writable_view
from _layouts import lay_out as _lay_out


def _buffer_size(size):
    if size <= 0:
        raise ValueError("buffer size must be strictly positive")
    if size >> 48:
        raise MemoryError
    return size


def _count_of(answer, most, what):
    """How many bytes a raw stream says it has read or written."""
    try:
        count = as_index(answer)
    except TypeError as error:
        raise OSError(f"raw {what}() failed") from error
    if not 0 <= count <= most:
        raise OSError(f"raw {what}() returned invalid length {count} (should have been between 0 and {most})")
    return count


_FIELDS = ("_raw", "_size", "_ahead", "_at", "_pending", "_detached")


def _methods(*parts):
    """The methods of classes that are written apart but are no bases: what CPython shows as one class is one."""
    own = ("__module__", "__qualname__", "__doc__", "__dict__", "__weakref__")
    return {name: value for part in parts for name, value in vars(part).items() if name not in own}


class _Common:
    """What all buffers over one raw stream share.

    `_ahead[_at:]` is what was read from `raw` and not taken yet; `_pending` what was written and not passed on.  At most
    one of them is not empty.
    """

    def __sizeof__(self):
        return type(self).__basicsize__ + self._size

    def _start(self, raw, size):
        self._raw = raw
        self._size = _buffer_size(size)
        self._ahead = b""
        self._at = 0
        self._pending = bytearray()
        self._detached = False

    @property
    def raw(self):
        self._attached()
        return self._raw

    def _attached(self):
        try:
            detached = self._detached
        except AttributeError:
            detached = None
        if detached:
            raise ValueError("raw stream has been detached")
        if detached is None:
            raise ValueError("I/O operation on uninitialized object")

    def _check_open(self, what):
        self._attached()
        if self._raw.closed:
            raise ValueError(what)

    @property
    def closed(self):
        self._attached()
        return self._raw.closed

    @property
    def name(self):
        self._attached()
        return self._raw.name

    @property
    def mode(self):
        self._attached()
        return self._raw.mode

    def seekable(self):
        self._attached()
        return self._raw.seekable()

    def fileno(self):
        self._attached()
        return self._raw.fileno()

    def isatty(self):
        self._attached()
        return self._raw.isatty()

    def detach(self):
        self.flush()
        raw = self._raw
        self._detached = True
        self._raw = None
        return raw

    def _unclosed(self):
        unclosed = getattr(self._raw, "_unclosed", None)
        return unclosed is not None and unclosed()

    def close(self):
        self._attached()
        if self._raw.closed:
            return
        try:
            self.flush()
        finally:
            self._raw.close()

    def __repr__(self):
        kind = type(self)
        try:
            name = self.name
        except (AttributeError, ValueError):
            return f"<{kind.__module__}.{kind.__qualname__}>"
        return f"<{kind.__module__}.{kind.__qualname__} name={name!r}>"

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__name__}' object")

    # Reading.

    def _take(self, count):
        piece = self._ahead[self._at:self._at + count]
        self._at += len(piece)
        return piece

    def _read(self, size):
        if size < 0:
            first = self._ahead[self._at:]
            self._ahead, self._at = b"", 0
            rest = self._raw.readall() if hasattr(self._raw, "readall") else self._raw_all()
            if rest is None:
                return first or None
            if not isinstance(rest, bytes):
                raise OSError("readall() should return bytes")
            return first + rest
        have = len(self._ahead) - self._at
        if size <= have:
            return self._take(size)
        pieces = [self._take(have)]
        missing = size - have
        while missing > 0:
            piece = self._fill(max(self._size, missing) if missing > self._size else self._size)
            if not piece:
                if piece is None and not any(pieces):
                    return None
                break
            piece = self._take(missing)
            pieces.append(piece)
            missing -= len(piece)
        return b"".join(pieces)

    def _raw_all(self):
        pieces = []
        while piece := self._raw.read(DEFAULT_BUFFER_SIZE):
            pieces.append(piece)
        return b"".join(pieces)

    def _fill(self, size):
        """The next piece of the raw stream becomes the buffer; None when it has nothing now."""
        place = bytearray(size)
        count = self._raw.readinto(place)
        if count is None:
            return None
        count = _count_of(count, size, "readinto")
        self._ahead, self._at = bytes(place[:count]), 0
        return self._ahead

    def _read1(self, size):
        if size < 0:
            size = self._size
        if size == 0:
            return b""
        if self._at == len(self._ahead):
            self._fill(self._size)
        return self._take(size)

    def _peek(self):
        if self._at == len(self._ahead):
            self._fill(self._size)
        return self._ahead[self._at:]

    def _line(self, size):
        pieces = []
        total = 0
        while True:
            if self._at == len(self._ahead) and not self._fill(self._size):
                break
            end = self._ahead.find(b"\n", self._at) + 1 or len(self._ahead)
            if size >= 0:
                end = min(end, self._at + size - total)
            piece = self._take(end - self._at)
            pieces.append(piece)
            total += len(piece)
            if piece.endswith(b"\n") or total == size:
                break
        return b"".join(pieces)

    # Writing.

    def _write(self, data):
        piece = as_bytes(data)
        if len(self._pending) + len(piece) <= self._size:
            self._pending += piece
            return len(piece)
        try:
            self._flush_pending()
        except BlockingIOError:
            room = self._size - len(self._pending)
            self._pending += piece[:room]
            if len(piece) > room:
                raise BlockingIOError(0, "write could not complete without blocking", room) from None
            return len(piece)
        written = 0
        while len(piece) - written > self._size:
            count = self._raw.write(piece[written:])
            if count is None:   # what does not fit into the buffer is lost
                self._pending += piece[written:written + self._size]
                raise BlockingIOError(0, "write could not complete without blocking", written + self._size)
            written += _count_of(count, len(piece) - written, "write")
        self._pending += piece[written:]
        return len(piece)

    def _flush_pending(self):
        pending = self._pending
        if not pending:
            return
        self._pending = bytearray()   # what another thread writes meanwhile
        try:
            while pending:
                most = len(pending)
                count = self._raw.write(bytes(pending))
                if count is None:
                    raise BlockingIOError(0, "write could not complete without blocking", 0)
                del pending[:_count_of(count, most, "write")]
        finally:
            if pending:
                self._pending[:0] = pending

    def _drop_ahead(self):
        """Forgets what was read ahead, so that the raw stream stands where the program is."""
        left = len(self._ahead) - self._at
        if left:
            self._raw.seek(-left, 1)
        self._ahead, self._at = b"", 0

    # Position.

    def tell(self):
        self._attached()
        return self._raw_position() - (len(self._ahead) - self._at) + len(self._pending)

    def _raw_position(self):
        return self._checked(self._raw.tell())

    @staticmethod
    def _checked(position):
        position = as_index(position)
        if position < 0:
            raise OSError(f"Raw stream returned invalid position {position}")
        return position

    def seek(self, pos, whence=0, /):
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        self._check_open("seek of closed file")
        if not self._raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        pos = as_index(pos)
        left = len(self._ahead) - self._at
        if left and whence != 2:   # what was read ahead may reach that far
            raw = self._raw_position()
            by = pos if whence == 1 else pos - (raw - left)
            if -self._at <= by <= left:
                self._at += by
                return raw - left + by
        if whence == 1:
            pos -= left
        self._flush_pending()
        position = self._checked(self._raw.seek(pos, whence))
        self._ahead, self._at = b"", 0
        return position

    def truncate(self, pos=None, /):
        self._check_open("truncate of closed file")
        if not self.writable():
            raise UnsupportedOperation("truncate")
        self.flush()
        return self._raw.truncate(self.tell() if pos is None else pos)


class _Reads:
    """The methods of buffers that can be read."""

    def readable(self):
        self._attached()
        return self._raw.readable()

    def read(self, size=-1, /):
        size = optional_size(size)
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        self._check_open("read of closed file")
        self._flush_pending()
        return self._read(size)

    def read1(self, size=-1, /):
        size = as_index(size)
        self._check_open("read of closed file")
        self._flush_pending()
        return self._read1(size)

    def peek(self, size=0, /):
        self._check_open("peek of closed file")
        self._flush_pending()
        return self._peek()

    def readinto(self, buffer, /):
        self._check_open("readinto of closed file")
        return self._read_into(buffer, self.read)

    def readinto1(self, buffer, /):
        self._check_open("readinto of closed file")
        return self._read_into(buffer, self._read_once)

    def _read_once(self, size):
        """What was read ahead; after it one reading more, if it is to give more than the buffer holds, or all."""
        self._flush_pending()
        piece = self._take(size)
        missing = size - len(piece)
        if missing > self._size or missing and not piece:
            self._fill(max(missing, self._size))
            piece += self._take(missing)
        return piece

    def readline(self, size=-1, /):
        size = optional_size(size)
        self._check_open("readline of closed file")
        self._flush_pending()
        return self._line(size)

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class _Writes:
    """The methods of buffers that can be written."""

    def writable(self):
        self._attached()
        return self._raw.writable()

    def write(self, data, /):
        self._attached()
        piece = as_bytes(data)
        self._check_open("write to closed file")
        self._drop_ahead()
        return self._write(piece)

    def flush(self):
        self._check_open("flush of closed file")
        self._flush_pending()


class BufferedReader(_BufferedIOBase):
    """Reads from a raw stream in larger pieces."""
    __slots__ = _FIELDS
    locals().update(_methods(_Common, _Reads))
    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        buffer_size = as_index(buffer_size)
        self._detached = None   # not set up until all is well
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        self._start(raw, buffer_size)

    def flush(self):
        self._check_open("flush of closed file")
        self._raw.flush()

    def writable(self):
        return False


class BufferedWriter(_BufferedIOBase):
    """Collects what is written to a raw stream."""
    __slots__ = _FIELDS
    locals().update(_methods(_Common, _Writes))
    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        buffer_size = as_index(buffer_size)
        self._detached = None   # not set up until all is well
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        self._start(raw, buffer_size)

    def readable(self):
        return False


class BufferedRandom(_BufferedIOBase):
    """Both, of a stream whose place can be chosen."""
    __slots__ = _FIELDS
    locals().update(_methods(_Common, _Reads, _Writes))
    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        buffer_size = as_index(buffer_size)
        self._detached = None   # not set up until all is well
        if not raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        self._start(raw, buffer_size)


class BufferedRWPair(_BufferedIOBase):
    """A reader and a writer of two streams as one object."""
    __slots__ = ("reader", "writer")
    __module__ = "_io"

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        if not reader.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        if not writer.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def readinto(self, buffer, /):
        return self.reader.readinto(buffer)

    def readinto1(self, buffer, /):
        return self.reader.readinto1(buffer)

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def write(self, data, /):
        return self.writer.write(data)

    def flush(self):
        return self.writer.flush()

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    def isatty(self):
        return self.writer.isatty() or self.reader.isatty()

    @property
    def closed(self):
        return self.writer.closed


for _buffered in BufferedReader, BufferedWriter, BufferedRandom:
    _lay_out(_buffered, 152, True, 136, 144, _raw="O16", _size="q24", _ahead="O32", _at="q40", _pending="O48",
            _detached="O56")
_lay_out(BufferedRWPair, 48, True, 32, 40, reader="O16", writer="O24")

from _imp import make_immutable as _make_immutable

_make_immutable(BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair)
