# Built in: the text streams of io: TextIOWrapper, StringIO, and the decoders under them.
import sys
from abc import ABCMeta

from _io_base import UnsupportedOperation, _TextIOBase, as_bytes, as_index, check_state, name_of_kind, optional_size
from _layouts import lay_out as _lay_out

HostStream = type(sys.__stdout__)


# --- Decoders that keep what is incomplete ---

class StatelessDecoder:
    """For encodings in which each byte is a character of its own."""

    def __init__(self, encoding, errors):
        self.encoding = encoding
        self.errors = errors

    def decode(self, data, final=False):
        return bytes(data).decode(self.encoding, self.errors)

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


class Utf8Decoder(StatelessDecoder):
    """UTF-8; with `skip_mark` a byte order mark in front is left out."""

    def __init__(self, encoding, errors):
        self.encoding = "utf-8"
        self.errors = errors
        self.skip_mark = encoding == "utf-8-sig"
        self.reset()

    def reset(self):
        self.rest = b""
        self.at_start = self.skip_mark

    def getstate(self):
        return self.rest, int(self.at_start)

    def setstate(self, state):
        self.rest, at_start = state
        self.at_start = bool(at_start)

    def decode(self, data, final=False):
        data = self.rest + bytes(data)
        self.rest = b""
        if self.at_start:
            if len(data) < 3 and b"\xef\xbb\xbf".startswith(data) and not final:
                self.rest = data
                return ""
            if data.startswith(b"\xef\xbb\xbf"):
                data = data[3:]
            self.at_start = False
        if not final:
            keep = self.incomplete(data)
            if keep:
                self.rest = data[-keep:]
                data = data[:-keep]
        return data.decode("utf-8", self.errors)

    @staticmethod
    def incomplete(data):
        """How many bytes at the end are the start of a character whose rest is still to come."""
        for back in range(1, min(3, len(data)) + 1):
            byte = data[-back]
            if byte < 0x80:
                return 0
            if byte >= 0xC2:
                length = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4 if byte < 0xF5 else 0
                if length <= back:
                    return 0
                if back > 1:
                    low = {0xE0: 0xA0, 0xF0: 0x90}.get(byte, 0x80)
                    high = {0xED: 0x9F, 0xF4: 0x8F}.get(byte, 0xBF)
                    if not low <= data[1 - back] <= high:
                        return 0
                return back
        return 0


class WideDecoder(StatelessDecoder):
    """UTF-16 and UTF-32, whose order of bytes may be told by the mark in front."""

    def __init__(self, encoding, errors):
        self.name = encoding
        self.errors = errors
        self.unit = 2 if "16" in encoding else 4
        self.reset()

    def reset(self):
        self.rest = b""
        order = self.name[6:].lstrip("-_")
        self.order = order if order in ("le", "be") else None

    def getstate(self):
        return self.rest, {None: 2, "le": 0, "be": 1}[self.order]

    def setstate(self, state):
        self.rest, order = state
        self.order = {2: None, 0: "le", 1: "be"}[order]

    def decode(self, data, final=False):
        data = self.rest + bytes(data)
        self.rest = b""
        unit = self.unit
        if self.order is None:
            if len(data) < unit:
                if final:
                    return data.decode(self.name, self.errors)
                self.rest = data
                return ""
            self.order = "le"
            if int.from_bytes(data[:unit], "little") == 0xFEFF:
                data = data[unit:]
            elif int.from_bytes(data[:unit], "big") == 0xFEFF:
                self.order = "be"
                data = data[unit:]
        if not final:
            keep = len(data) % unit
            if unit == 2:
                last = data[len(data) - keep - 2:len(data) - keep]
                if len(last) == 2 and 0xD8 <= last[1 if self.order == "le" else 0] < 0xDC:
                    keep += 2
            if keep:
                self.rest = data[-keep:]
                data = data[:-keep]
        return data.decode(f"utf-{unit * 8}-{self.order}", self.errors)


def make_decoder(encoding, errors="strict"):
    name = encoding.lower().replace("_", "-")
    if name in ("utf-8", "utf8", "u8", "utf-8-sig", "cp65001"):
        return Utf8Decoder(name, errors)
    if name.startswith(("utf-16", "utf-32", "utf16", "utf32")):
        return WideDecoder(name if name[3] == "-" else "utf-" + name[3:], errors)
    codec = other_codec(name)
    if codec is not None and codec.incrementaldecoder is not None:
        return codec.incrementaldecoder(errors)
    return StatelessDecoder(encoding, errors)


def other_codec(name):
    """The codec of an encoding whose decoder or encoder may keep a state, and is not one of those here."""
    if name in ("ascii", "us-ascii", "latin-1", "latin1", "iso-8859-1", "l1"):
        return None
    import codecs
    return codecs.lookup(name)


def make_encoder(encoding, errors):
    """An encoder with a state; None for the encodings that need none but what `_at_start` tells."""
    name = encoding.lower().replace("_", "-")
    if name.startswith("utf") or name in ("u8", "cp65001"):
        return None
    codec = other_codec(name)
    return None if codec is None or codec.incrementalencoder is None else codec.incrementalencoder(errors)


class IncrementalNewlineDecoder:
    """Codec used when reading a file in universal newlines mode."""
    __slots__ = ("_decoder", "errors", "_translate", "_seen", "_held_cr")
    __module__ = "_io"

    def __init__(self, decoder, translate, errors="strict"):
        self._decoder = decoder
        self._translate = bool(translate)
        self.errors = errors
        self._seen = 0   # 1 \r, 2 \n, 4 \r\n
        self._held_cr = False

    def __getattr__(self, name):
        if name == "_decoder":
            raise ValueError("IncrementalNewlineDecoder.__init__() not called")
        raise AttributeError(f"'{type(self).__module__}.{type(self).__name__}' object has no attribute '{name}'")

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        if self._held_cr and (text or final):
            text = "\r" + text
            self._held_cr = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._held_cr = True
        if "\r" in text:
            pairs = text.count("\r\n")
            alone = text.count("\r") - pairs
            feeds = text.count("\n") - pairs
            self._seen |= (alone and 1) | (feeds and 2) | (pairs and 4)
            if self._translate:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif "\n" in text:
            self._seen |= 2
        return text

    def getstate(self):
        rest, flag = (b"", 0) if self._decoder is None else self._decoder.getstate()
        return rest, flag << 1 | self._held_cr

    def setstate(self, state):
        rest, flag = state
        self._held_cr = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((rest, flag >> 1))

    def reset(self):
        self._seen = 0
        self._held_cr = False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        return (None, "\r", "\n", ("\r", "\n"), "\r\n", ("\r", "\r\n"), ("\n", "\r\n"), ("\r", "\n", "\r\n"))[self._seen]


def line_end(text, start, newline, universal):
    """Where the line that begins at `start` ends in `text`; -1 when its end is not there."""
    if newline is None or newline == "\n" and not universal:
        return text.find("\n", start) + 1 or -1
    if not universal:
        found = text.find(newline, start)
        return -1 if found < 0 else found + len(newline)
    feed = text.find("\n", start)
    cr = text.find("\r", start, feed if feed >= 0 else len(text))
    if cr < 0:
        return feed + 1 or -1
    return cr + 2 if feed == cr + 1 else cr + 1


def check_newline(newline):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f"TextIOWrapper() argument 'newline' must be str or None, not {type(newline).__name__}")
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline}")


# --- Text over bytes ---

class StreamClass(ABCMeta):
    """The class of TextIOWrapper, which has the machine's three streams among its instances."""

    def __instancecheck__(cls, instance):
        return ABCMeta.__instancecheck__(cls, instance) or cls is TextIOWrapper and type(instance) is HostStream


class TextIOWrapper(_TextIOBase, metaclass=StreamClass):
    """Text, read from and written to a stream of bytes.

    `_decoded[_used:]` is what was decoded and not read yet.  `_snapshot` is (decoder's state, bytes) from which
    `_decoded` was made, and lets tell() count back.
    """
    __slots__ = ("_buffer", "_encoding", "_errors", "_newline", "_universal", "_translate_in", "_translate_out", "_line_buffering",
                 "_write_through", "_decoder", "_decoded", "_used", "_snapshot", "_pending", "_pending_size", "_telling",
                 "_detached", "_chunk_size", "_encoder", "_may_read", "_may_write", "_seekable", "_at_start")
    __module__ = "_io"

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        self._detached = None   # not set up until all is well
        check_newline(newline)
        if encoding is None or encoding == "locale":
            encoding = "UTF-8"
        elif not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        "".encode(encoding)   # LookupError for what does not exist
        if errors is None:
            errors = "strict"
        elif not isinstance(errors, str):
            raise TypeError(f"TextIOWrapper() argument 'errors' must be str or None, not {type(errors).__name__}")
        self._buffer = buffer
        self._encoding = encoding
        self._errors = errors
        self._set_newline(newline)
        self._line_buffering = bool(line_buffering)
        self._write_through = bool(write_through)
        self._chunk_size = 8192
        self._decoded = ""
        self._used = 0
        self._snapshot = None
        self._pending = []
        self._pending_size = 0
        self._telling = True
        self._may_read = buffer.readable()
        self._may_write = buffer.writable()
        self._seekable = buffer.seekable()
        self._decoder = None
        self._at_start = not (self._may_write and self._seekable and buffer.tell() != 0)
        self._encoder = make_encoder(encoding, errors)
        self._detached = False

    def _set_newline(self, newline):
        self._newline = newline
        self._universal = not newline
        self._translate_in = newline is None
        self._translate_out = newline if newline not in (None, "", "\n") else None

    def _new_decoder(self):
        decoder = make_decoder(self._encoding, self._errors)
        if self._universal:
            decoder = IncrementalNewlineDecoder(decoder, self._translate_in)
        self._decoder = decoder
        return decoder

    def _set_up(self):
        try:
            detached = self._detached
        except AttributeError:
            detached = None
        if detached is None:
            raise ValueError("I/O operation on uninitialized object")
        return detached

    def _attached(self):
        if self._set_up():
            raise ValueError("underlying buffer has been detached")
        return self._buffer

    def _open(self):
        buffer = self._attached()
        if buffer.closed:
            raise ValueError("I/O operation on closed file.")
        return buffer

    def __repr__(self):
        pieces = ["<_io.TextIOWrapper"]
        try:
            pieces.append(f" name={self.name!r}")
        except (AttributeError, ValueError):
            pass
        mode = self.__dict__.get("mode")
        if mode is not None:
            pieces.append(f" mode={mode!r}")
        return "".join(pieces) + f" encoding={self._encoding!r}>"

    @property
    def encoding(self):
        return self._encoding

    @property
    def errors(self):
        self._set_up()
        return self._errors

    @property
    def newlines(self):
        self._attached()
        return getattr(self._decoder, "newlines", None)

    @property
    def line_buffering(self):
        return self._line_buffering

    @property
    def write_through(self):
        return self._write_through

    @property
    def buffer(self):
        return self._attached()

    @property
    def name(self):
        return self._attached().name

    @property
    def closed(self):
        return self._attached().closed

    @property
    def _CHUNK_SIZE(self):
        self._attached()
        return self._chunk_size

    @_CHUNK_SIZE.setter
    def _CHUNK_SIZE(self, size):
        self._attached()
        size = as_index(size)
        if size <= 0:
            raise ValueError("a strictly positive integer is required")
        self._chunk_size = size

    @_CHUNK_SIZE.deleter
    def _CHUNK_SIZE(self):
        raise AttributeError("cannot delete attribute")

    def reconfigure(self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None):
        """Other settings from here on."""
        if self._decoder is not None and (encoding is not None or errors is not None or newline is not Ellipsis):
            raise UnsupportedOperation("It is not possible to set the encoding or newline of stream after the first read")
        for value in encoding, errors:
            if value is not None and not isinstance(value, str):
                raise TypeError("bad argument type for built-in operation")
        if newline is not Ellipsis:
            check_newline(newline)
        self.flush()
        if encoding is not None:
            if encoding == "locale":
                encoding = "UTF-8"
            "".encode(encoding)
            self._encoding = encoding
            self._errors = "strict" if errors is None else errors
            self._at_start = not (self._may_write and self._seekable and self._buffer.tell() != 0)
        elif errors is not None:
            self._errors = errors
        if encoding is not None or errors is not None:
            self._encoder = make_encoder(self._encoding, self._errors)
        if newline is not Ellipsis:
            self._set_newline(newline)
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)

    def detach(self):
        self.flush()
        buffer = self._buffer
        self._detached = True
        self._buffer = None
        return buffer

    def seekable(self):
        return self._attached().seekable()

    def readable(self):
        return self._attached().readable()

    def writable(self):
        return self._attached().writable()

    def fileno(self):
        return self._attached().fileno()

    def isatty(self):
        return self._attached().isatty()

    def flush(self):
        self._open()
        self._telling = self._seekable
        self._write_pending()
        self._buffer.flush()

    def _unclosed(self):
        unclosed = getattr(self._buffer, "_unclosed", None)
        return unclosed is not None and unclosed()

    def close(self):
        buffer = self._attached()
        if buffer.closed:
            return
        try:
            self.flush()
        finally:
            buffer.close()

    # Writing.

    def write(self, text, /):
        if not isinstance(text, str):
            shown = "None" if text is None else type(text).__name__
            raise TypeError(f"write() argument must be str, not {shown}")
        self._open()
        if not self._may_write:
            raise UnsupportedOperation("not writable")
        count = len(text)
        ends_line = self._line_buffering and ("\n" in text or "\r" in text)
        if self._translate_out is not None:
            text = text.replace("\n", self._translate_out)
        data = self._encode(text)
        if self._pending and self._pending_size + len(data) > self._chunk_size:
            self._write_pending()
        self._pending.append(data)
        self._pending_size += len(data)
        if self._pending_size >= self._chunk_size or ends_line or self._write_through:
            self._write_pending()
        if ends_line:
            self._buffer.flush()
        if self._snapshot is not None or self._decoded:
            self._decoded = ""
            self._used = 0
            self._snapshot = None
        if self._decoder is not None:
            self._decoder.reset()
        return count

    def _encode(self, text):
        if self._encoder is not None:
            data = self._encoder.encode(text)
            if not isinstance(data, bytes):
                raise TypeError(f"encoder should return a bytes object, not '{type(data).__name__}'")
            return data
        encoding = self._encoding
        short = encoding.lower().replace("_", "-")
        if short in ("utf-16", "utf-32", "utf-8-sig", "utf16", "utf32"):
            if self._at_start:
                self._at_start = False
            else:   # the mark stands at the file's beginning only
                encoding = "utf-8" if short == "utf-8-sig" else "utf-" + short[-2:] + "-le"
        return text.encode(encoding, self._errors)

    def _write_pending(self):
        if self._pending:
            data = b"".join(self._pending)
            self._pending = []
            self._pending_size = 0
            self._buffer.write(data)

    # Reading.

    def _readable_decoder(self):
        self._open()
        if not self._may_read:
            raise UnsupportedOperation("not readable")
        self._write_pending()
        return self._decoder or self._new_decoder()

    def _chunk(self):
        """Decodes the next piece; False at the end."""
        decoder = self._decoder
        state = decoder.getstate() if self._telling else None
        read = getattr(self._buffer, "read1", None) or self._buffer.read
        data = read(self._chunk_size)
        if not isinstance(data, bytes):
            if not isinstance(data, (bytearray, memoryview)):
                raise TypeError(f"underlying read1() should have returned a bytes-like object, not '{type(data).__name__}'")
            data = as_bytes(data)
        at_end = not data
        self._decoded = decoder.decode(data, at_end)
        self._used = 0
        if state is not None:
            self._snapshot = (state, state[0] + data)
        return not at_end

    def read(self, size=-1, /):
        decoder = self._readable_decoder()
        size = optional_size(size)
        if size < 0:
            data = self._buffer.read()
            text = self._decoded[self._used:] + decoder.decode(data, True)
            self._decoded = ""
            self._used = 0
            self._snapshot = None
            return text
        pieces = []
        while size > 0:
            piece = self._decoded[self._used:self._used + size]
            self._used += len(piece)
            size -= len(piece)
            pieces.append(piece)
            if size > 0 and not self._chunk() and not self._decoded:
                break
        return "".join(pieces)

    def readline(self, size=-1, /):
        size = as_index(size)
        self._readable_decoder()
        return self._line(size)

    def _line(self, size):
        pieces = []
        total = 0
        rest = ""
        while True:
            if self._used >= len(self._decoded) or rest:
                more = self._chunk()
                if not more and not self._decoded:
                    break
            text = rest + self._decoded
            start = 0 if rest else self._used
            end = line_end(text, start, None if self._translate_in else self._newline, self._universal and not self._translate_in)
            if end < 0:
                end = len(text)
                complete = False
                # A newline of two characters may lie across two pieces.
                if self._newline == "\r\n" and text.endswith("\r") and size < 0:
                    pieces.append(text[start:-1])
                    self._used = len(self._decoded)
                    rest = "\r"
                    continue
            else:
                complete = True
            if size >= 0 and total + end - start >= size:
                end = start + size - total
                complete = True
            pieces.append(text[start:end])
            total += end - start
            self._used = end - len(rest)
            rest = ""
            if complete:
                return "".join(pieces)
        return "".join(pieces) + rest

    def __next__(self):
        self._telling = False
        self._readable_decoder()
        line = self._line(-1)
        if not line:
            self._snapshot = None
            self._telling = self._seekable
            raise StopIteration
        return line

    # Position.  A position is the number of a byte: where the next character begins.

    def tell(self):
        self._open()
        if not self._seekable:
            raise UnsupportedOperation("underlying stream is not seekable")
        if not self._telling:
            raise OSError("telling position disabled by next() call")
        self._write_pending()
        self._buffer.flush()
        position = self._buffer.tell()
        if self._decoder is None or self._snapshot is None:
            return position
        state, data = self._snapshot
        position -= len(data)
        if not self._used:
            return position
        # Decodes the piece again, byte by byte, up to the characters that were read.
        decoder = self._decoder
        kept = decoder.getstate()
        try:
            decoder.setstate((b"", state[1]))
            count = 0
            safe = 0
            for index in range(len(data)):
                if count >= self._used and not decoder.getstate()[0] and not decoder.getstate()[1] & 1:
                    break
                count += len(decoder.decode(data[index:index + 1]))
                safe = index + 1
            return position + safe
        finally:
            decoder.setstate(kept)

    def seek(self, cookie, whence=0, /):
        self._open()
        if not self._seekable:
            raise UnsupportedOperation("underlying stream is not seekable")
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self.flush()
            position = self._buffer.seek(0, 2)
            self._restart(position)
            return position
        elif whence != 0:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie!r}")
        self.flush()
        self._buffer.seek(cookie)
        self._restart(cookie)
        return cookie

    def _restart(self, position):
        self._decoded = ""
        self._used = 0
        self._snapshot = None
        self._at_start = position == 0
        if self._decoder is not None:
            seen = getattr(self._decoder, "_seen", 0)
            self._decoder.reset()
            if seen:
                self._decoder._seen = seen

    def truncate(self, pos=None, /):
        self.flush()
        return self._buffer.truncate(self.tell() if pos is None else pos)

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__name__}' object")


# --- Text in memory ---

class StringIO(_TextIOBase):
    """A stream of text in memory.

    The text is `_text` and then the pieces of `_parts`, which are joined only when someone reads.
    """
    __slots__ = ("_text", "_parts", "_pos", "_length", "_newline", "_decoder", "_translate_out", "_is_closed")
    __module__ = "_io"

    def __new__(cls, *args, **kwargs):
        self = _TextIOBase.__new__(cls)
        self._text = ""
        self._parts = []
        self._pos = self._length = 0
        self._newline = "\n"
        self._decoder = self._translate_out = None
        self._is_closed = False
        return self

    def __init__(self, initial_value="", newline="\n"):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._text = ""
        self._parts = []
        self._pos = self._length = 0
        self._newline = newline
        self._decoder = None if newline else IncrementalNewlineDecoder(None, newline is None)
        self._translate_out = newline if newline in ("\r", "\r\n") else None
        self._is_closed = False
        if initial_value:
            self.write(initial_value)
            self._pos = 0

    def _closed_error(self):
        raise ValueError("I/O operation on closed file")

    def _flat(self):
        if self._is_closed:
            raise ValueError("I/O operation on closed file")
        if self._parts:
            self._text += "".join(self._parts)
            self._parts = []
        return self._text

    def readable(self):
        """Returns True if the IO object can be read."""
        self._flat()
        return True

    def writable(self):
        """Returns True if the IO object can be written."""
        self._flat()
        return True

    def seekable(self):
        """Returns True if the IO object can be seeked."""
        self._flat()
        return True

    @property
    def closed(self):
        return self._is_closed

    @property
    def line_buffering(self):
        self._flat()
        return False

    @property
    def newlines(self):
        self._flat()
        return None if self._decoder is None else self._decoder.newlines

    def close(self):
        """Close the IO object."""
        self._is_closed = True
        self._text = ""
        self._parts = []

    def getvalue(self):
        """Retrieve the entire contents of the object."""
        return self._flat()

    def write(self, text, /):
        """Write string to file."""
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        if self._is_closed:
            raise ValueError("I/O operation on closed file")
        count = len(text)
        if self._decoder is not None:
            text = self._decoder.decode(text, True)
        if self._translate_out is not None:
            text = text.replace("\n", self._translate_out)
        if not text:
            return count
        if self._pos == self._length:
            self._parts.append(text)
            self._pos = self._length = self._length + len(text)
            return count
        stored = self._flat()
        if self._pos > self._length:
            stored += "\0" * (self._pos - self._length)
        end = self._pos + len(text)
        self._text = stored[:self._pos] + text + stored[end:]
        self._length = len(self._text)
        self._pos = end
        return count

    def read(self, size=-1, /):
        """Read at most size characters, returned as a string."""
        text = self._flat()
        size = optional_size(size)
        start = self._pos
        end = self._length if size < 0 else min(start + size, self._length)
        if end <= start:
            return ""
        self._pos = end
        return text[start:end]

    def readline(self, size=-1, /):
        """Reads a line."""
        text = self._flat()
        size = optional_size(size)
        start = self._pos
        if start >= self._length or size == 0:
            return ""
        end = line_end(text, start, self._newline, self._newline == "")
        if end < 0:
            end = self._length
        if size > 0:
            end = min(end, start + size)
        self._pos = end
        return text[start:end]


    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def tell(self):
        """Tell the current file position."""
        self._flat()
        return self._pos

    def seek(self, pos, whence=0, /):
        """Goes to a place."""
        self._flat()
        pos = as_index(pos)
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence != 0 and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        if whence == 1:
            pos = self._pos
        elif whence == 2:
            pos = self._length
        self._pos = pos
        return pos

    def truncate(self, pos=None, /):
        """Truncate size to pos."""
        text = self._flat()
        pos = self._pos if pos is None else as_index(pos, "argument should be integer or None, not '{}'")
        if pos < 0:
            raise ValueError(f"Negative size value {pos}")
        if pos < self._length:
            self._text = text[:pos]
            self._length = pos
        return pos

    def __getstate__(self):
        return self._flat(), self._newline, self._pos, dict(self.__dict__) or None

    def __setstate__(self, state):
        if self._is_closed:
            self._closed_error()
        if not isinstance(state, tuple) or len(state) < 4:
            raise TypeError(f"{name_of_kind(self)}.__setstate__ argument should be 4-tuple, got {type(state).__name__}")
        value, newline, position, own = state[:4]
        StringIO.__init__(self, value, newline)
        check_state(position, own, "third", "fourth")
        StringIO.__init__(self, "", newline)
        self._text = value
        self._length = len(value)
        self._pos = position
        if own is not None:
            self.__dict__.update(own)

    def __reduce_ex__(self, protocol):
        import copyreg
        return copyreg.__newobj__, (type(self),), self.__getstate__()


_lay_out(IncrementalNewlineDecoder, 40, False, _decoder="O16", errors="O24", _held_cr="?32", _translate="?33", _seen="B34")
_lay_out(StringIO, 120, True, 104, 112, _text="O16", _parts="O24", _pos="q32", _length="q40", _newline="O48", _decoder="O56",
        _translate_out="O64", _is_closed="?72")
_lay_out(TextIOWrapper, 192, True, 184, 176, _buffer="O16", _encoding="O24", _errors="O32", _newline="O40",
        _translate_out="O48", _decoder="O56", _decoded="O64", _used="i72", _pending_size="i76", _snapshot="O80", _pending="O88",
        _encoder="O96", _detached="O104", _chunk_size="O112", _seekable="O120", _may_read="O128", _may_write="O136",
        _telling="O144", _line_buffering="O152", _write_through="O160", _universal="?168", _translate_in="?169",
        _at_start="?170")

from _imp import make_immutable as _make_immutable

_make_immutable(IncrementalNewlineDecoder, TextIOWrapper, StringIO)
