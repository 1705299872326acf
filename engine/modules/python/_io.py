# Built in: the classes of io that CPython has in C, and open().
#
#   _io_base       the abstract classes, FileIO, BytesIO
#   _io_buffered   BufferedReader and its kin
#   _io_text       TextIOWrapper, StringIO
# sys.stdin, stdout and stderr are made before any of these exist and are a type of their own, of the same name: that
# they are TextIOWrappers is known to isinstance.
import posix as _posix
from _io_base import DEFAULT_BUFFER_SIZE, BytesIO, FileIO, UnsupportedOperation
from _io_base import _BufferedIOBase, _IOBase, _RawIOBase, _TextIOBase
from _io_buffered import BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter
from _io_text import IncrementalNewlineDecoder, StringIO, TextIOWrapper, HostStream as _HostStream

BlockingIOError = BlockingIOError


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """A stream that reads or writes a file."""
    if not isinstance(file, int):
        file = _posix.fspath(file)
        if ("\0" if isinstance(file, str) else b"\0") in file:
            raise ValueError("embedded null byte")
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    if not hasattr(type(buffering), "__index__"):
        raise TypeError(f"'{type(buffering).__name__}' object cannot be interpreted as an integer")
    if encoding is not None and not isinstance(encoding, str):
        raise TypeError(f"open() argument 'encoding' must be str or None, not {type(encoding).__name__}")
    if errors is not None and not isinstance(errors, str):
        raise TypeError(f"open() argument 'errors' must be str or None, not {type(errors).__name__}")
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: {mode!r}")
    if "t" in letters and "b" in letters:
        raise ValueError("can't have text and binary mode at once")
    kinds = letters & set("xrwa")
    if not mode:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    if len(kinds) != 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    binary = "b" in letters
    if binary:
        if encoding is not None:
            raise ValueError("binary mode doesn't take an encoding argument")
        if errors is not None:
            raise ValueError("binary mode doesn't take an errors argument")
        if newline is not None:
            raise ValueError("binary mode doesn't take a newline argument")
        if buffering == 1:
            from _warnings import warn
            warn("line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
                 RuntimeWarning, 2)
    updating = "+" in letters
    raw = FileIO(file, kinds.copy().pop() + ("+" if updating else ""), closefd, opener)
    result = raw
    try:
        line_buffering = buffering == 1 and not binary
        if buffering < 0 or buffering == 1:
            buffering = DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if not binary:
                raise ValueError("can't have unbuffered text I/O")
            return raw
        buffer_class = BufferedRandom if updating else BufferedReader if "r" in kinds else BufferedWriter
        result = buffer = buffer_class(raw, buffering)
        if binary:
            return buffer
        result = text = TextIOWrapper(buffer, encoding, errors, newline, line_buffering)
        text.mode = mode
        return text
    except:
        result.close()
        raise


open_file = open        # what the builtin open() calls
from builtins import open


def open_code(path):
    """Opens the provided file with the intent to import the contents."""
    if not isinstance(path, str):
        raise TypeError(f"open_code() argument 'path' must be str, not {type(path).__name__}")
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2, /):
    """The encoding to use where a caller may have named none."""
    return "locale" if encoding is None else encoding


_stream_buffers = {}


def _stream_buffer(fd):
    """What sys.stdin.buffer and its kin are. Output goes to the host at once, as text does."""
    if fd in _stream_buffers:
        return _stream_buffers[fd]
    raw = FileIO(fd, "rb" if fd == 0 else "wb", closefd=False)
    raw.name = ("<stdin>", "<stdout>", "<stderr>")[fd]
    buffer = _stream_buffers[fd] = BufferedReader(raw) if fd == 0 else BufferedWriter(raw)
    if fd:
        buffer._size = 0
    return buffer
