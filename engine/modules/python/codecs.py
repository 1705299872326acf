# Module codecs: the registry (_codecs.py), byte order marks, and the base classes of coders in pieces and on streams.
from _codec_functions import *
from _codecs import (CodecInfo, backslashreplace_errors, charmap_build, charmap_decode, charmap_encode, decode, encode,
                     ignore_errors, lookup, lookup_error, namereplace_errors, register, register_error, replace_errors,
                     strict_errors, unregister, xmlcharrefreplace_errors)

__all__ = ["register", "lookup", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_UTF8",
           "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec",
           "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter", "getencoder", "getdecoder",
           "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode",
           "iterdecode", "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors",
           "backslashreplace_errors", "namereplace_errors", "register_error", "lookup_error", "open", "EncodedFile",
           "StreamReaderWriter", "StreamRecoder"]

_open = open  # the built-in one, under which name this module has its own
BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = BOM64_BE = b"\x00\x00\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE


class Codec:
    """Base of coders without state: encode and decode return (result, how much was used)."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes text that comes in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """Keeps what cannot be encoded before more is there."""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, used = self._buffer_encode(data, self.errors, final)
        self.buffer = data[used:]
        return result

    def reset(self):
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes bytes that come in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Keeps the bytes of a character that is not complete."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, used = self._buffer_decode(data, self.errors, final)
        self.buffer = data[used:]
        return result

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class _OnStream:
    """What is not found here is the stream's; a with statement closes it."""

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamWriter(_OnStream, Codec):
    """Writes text to a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, _ = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if (offset, whence) == (0, 0):
            self.reset()


class StreamReader(_OnStream, Codec):
    """Reads text from a stream of bytes, of which it has read ahead: bytebuffer is not decoded yet, charbuffer is not given
    out yet.  Once several whole lines are decoded they wait in linebuffer instead."""

    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self._empty_charbuffer = self.charbuffertype()
        StreamReader.reset(self)

    def decode(self, input, errors="strict"):
        raise NotImplementedError

    def _decode_more(self, size, firstline):
        """Reads and decodes once; false when the stream had no more bytes."""
        new = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + new
        if not data:
            return False
        try:
            text, used = self.decode(data, self.errors)
        except UnicodeDecodeError as error:
            if not firstline:
                raise
            # What is wrong comes later than the first line: that one can be had.
            text, used = self.decode(data[:error.start], self.errors)
            if len(text.splitlines(True)) <= 1:
                raise
        self.bytebuffer = data[used:]
        self.charbuffer += text
        return bool(new)

    def read(self, size=-1, chars=-1, firstline=False):
        if self.linebuffer:
            self.charbuffer = self._empty_charbuffer.join(self.linebuffer)
            self.linebuffer = None
        wanted = size if chars < 0 else chars
        while not 0 <= wanted <= len(self.charbuffer) and self._decode_more(size, firstline):
            pass
        if wanted < 0:
            wanted = len(self.charbuffer)
        given, self.charbuffer = self.charbuffer[:wanted], self.charbuffer[wanted:]
        return given

    def _next_waiting_line(self):
        line = self.linebuffer.pop(0)
        if len(self.linebuffer) == 1:
            self.charbuffer = self.linebuffer.pop()     # may not be whole
            self.linebuffer = None
        return line

    def readline(self, size=None, keepends=True):
        if self.linebuffer:
            line = self._next_waiting_line()
        else:
            line = self._empty_charbuffer
            step = size or 72
            while True:
                more = self.read(step, firstline=True)
                if more[-1:] in ("\r", b"\r"):
                    more += self.read(size=1, chars=1)      # the other half of the line's end, perhaps
                line += more
                lines = line.splitlines(True)
                if len(lines) > 1 or lines and lines[0].splitlines() != lines:
                    line = self._keep_rest(lines)
                    break
                if not more or size is not None:
                    break
                step = min(2 * step, 8000) if step < 8000 else step
        return line if keepends or not line else line.splitlines()[0]

    def _keep_rest(self, lines):
        first, *rest = lines
        if len(rest) > 1:
            rest[-1] += self.charbuffer
            self.linebuffer, self.charbuffer = rest, self._empty_charbuffer
        else:
            self.charbuffer = self._empty_charbuffer.join(rest) + self.charbuffer
        return first

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = self._empty_charbuffer
        self.linebuffer = None

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self


class _BothWays(_OnStream):
    def reset(self):
        for end in self.reader, self.writer:
            end.reset()

    def __iter__(self):
        return self


class StreamReaderWriter(_BothWays):
    """A stream of bytes as text, both ways."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if (offset, whence) == (0, 0):
            self.writer.reset()

    def __next__(self):
        return next(self.reader)


class StreamRecoder(_BothWays):
    """A stream of bytes in one encoding, read and written as bytes in another."""

    data_encoding = file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode, self.decode = encode, decode
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)
        self.errors = errors

    def _recoded(self, text):
        return self.encode(text, self.errors)[0]

    def read(self, size=-1):
        return self._recoded(self.reader.read(size))

    def readline(self, size=None):
        return self._recoded(self.reader.readline() if size is None else self.reader.readline(size))

    def readlines(self, sizehint=None):
        return self.read().splitlines(keepends=True)

    def __next__(self):
        return self._recoded(next(self.reader))

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        self.write(b"".join(list))

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.reset()


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """A file whose text is encoded; always opened as bytes, so ends of lines stay as they are."""
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = _open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        codec = lookup(encoding)
        both = StreamReaderWriter(file, codec.streamreader, codec.streamwriter, errors)
    except BaseException:
        file.close()
        raise
    both.encoding = encoding
    return both


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """A file in one encoding that looks as if it were in another."""
    file_encoding = file_encoding or data_encoding
    data, stored = lookup(data_encoding), lookup(file_encoding)
    both = StreamRecoder(file, data.encode, data.decode, stored.streamreader, stored.streamwriter, errors)
    both.data_encoding, both.file_encoding = data_encoding, file_encoding
    return both


def _part_getter(name, part, required=False):
    def get(encoding):
        found = getattr(lookup(encoding), part)
        if required and found is None:
            raise LookupError(encoding)
        return found
    get.__name__ = get.__qualname__ = name
    get.__doc__ = f"The {part} of an encoding's codec."
    return get


getencoder, getdecoder = _part_getter("getencoder", "encode"), _part_getter("getdecoder", "decode")
getreader, getwriter = _part_getter("getreader", "streamreader"), _part_getter("getwriter", "streamwriter")
getincrementalencoder = _part_getter("getincrementalencoder", "incrementalencoder", True)
getincrementaldecoder = _part_getter("getincrementaldecoder", "incrementaldecoder", True)


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """The bytes of the texts that an iterator gives; nothing for those that give none."""
    encode = getincrementalencoder(encoding)(errors, **kwargs).encode
    yield from filter(None, map(encode, iterator))
    yield from filter(None, (encode("", True),))


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """The texts of the bytes that an iterator gives; nothing for those that give none."""
    decode = getincrementaldecoder(encoding)(errors, **kwargs).decode
    yield from filter(None, map(decode, iterator))
    yield from filter(None, (decode(b"", True),))


def make_identity_dict(rng):
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    reverse = {}
    for key, value in decoding_map.items():
        reverse[value] = None if value in reverse else key
    return reverse
