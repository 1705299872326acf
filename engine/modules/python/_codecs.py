# Built in: the registry of codecs and error handlers, and encoding and decoding by a codec's name.
#
# str.encode and bytes.decode know UTF-8, UTF-16, UTF-32, Latin-1 and ASCII themselves; they come here with any other
# name (encode_text, decode_text) and with the name of an error handler that is not built in (lookup_error).
from _as_index import index as _index

_search_functions = []
_known = {}
_error_handlers = {}


class CodecInfo(tuple):
    """What a codec consists of; as a tuple: encoder, decoder, stream reader, stream writer."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return "<%s.%s object for encoding %s at %#x>" % ("codecs", type(self).__qualname__, self.name, id(self))


CodecInfo.__module__ = "codecs"


def _normalized(encoding):
    out = []
    for char in encoding.lower():
        if char.isascii() and (char.isalnum() or char == "."):
            out.append(char)
        elif out and out[-1] != "_":
            out.append("_")
    return "".join(out).rstrip("_")


def register(search_function, /):
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search_functions.append(search_function)


def unregister(search_function, /):
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _known.clear()


def lookup(encoding, /):
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    key = _normalized(encoding)
    info = _known.get(key)
    if info is not None:
        return info
    import _codec_table
    info = _codec_table.find(key)
    if info is None:
        for search in _search_functions:
            info = search(key)
            if info is None:
                continue
            if not isinstance(info, tuple) or len(info) != 4:
                raise TypeError("codec search functions must return 4-tuples")
            break
        else:
            raise LookupError(f"unknown encoding: {encoding}")
    _known[key] = info
    return info


def register_error(errors, handler, /):
    if not isinstance(errors, str):
        given = "None" if errors is None else type(errors).__name__
        raise TypeError(f"register_error() argument 1 must be str, not {given}")
    if not callable(handler):
        raise TypeError("handler must be callable")
    _error_handlers[errors] = handler


def lookup_error(errors, /):
    if errors not in _error_handlers:
        raise LookupError(f"unknown error handler name '{errors}'")
    return _error_handlers[errors]


def _run(what, function, obj, encoding, errors):
    try:
        result = function(obj) if errors is None else function(obj, errors)
    except Exception as error:
        # A plain exception says which codec it was; one with state of its own stays as it is.
        kind = type(error)
        room = BaseException.__basicsize__ + 8 * hasattr(kind, "__weakref__")
        plain = (kind.__basicsize__ in (BaseException.__basicsize__, room)
                 and type(kind.__init__) is type(BaseException.__init__)
                 and type(kind.__new__) is type(BaseException.__new__))
        if plain and not vars(error) and (not error.args or len(error.args) == 1 and isinstance(error.args[0], str)):
            raise kind(f"{what} with '{encoding}' codec failed ({kind.__name__}: {error})") from error
        raise
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError(f"{what[:-3]}er must return a tuple (object, integer)")
    return result[0]


def _check_texts(function, encoding, errors):
    for name, text in ("encoding", encoding), ("errors", errors):
        if not isinstance(text, str) and (name == "encoding" or text is not None):
            raise TypeError(f"{function}() argument '{name}' must be str, not {type(text).__name__}")


def encode(obj, encoding="utf-8", errors=None):
    _check_texts("encode", encoding, errors)
    return _run("encoding", lookup(encoding)[0], obj, encoding, errors)


def decode(obj, encoding="utf-8", errors=None):
    _check_texts("decode", encoding, errors)
    return _run("decoding", lookup(encoding)[1], obj, encoding, errors)


def _text_codec(encoding, function):
    info = lookup(encoding)
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"'{encoding}' is not a text encoding; use {function} to handle arbitrary codecs")
    return info


def encode_text(text, encoding, errors=None):
    """str.encode with a codec that is not built in."""
    data = _run("encoding", _text_codec(encoding, "codecs.encode()")[0], text, encoding, errors)
    if isinstance(data, bytearray):
        return bytes(data)
    if not isinstance(data, bytes):
        raise TypeError(f"'{encoding}' encoder returned '{type(data).__name__}' instead of 'bytes'; "
                        "use codecs.encode() to encode to arbitrary types")
    return data


def decode_text(data, encoding, errors=None):
    """bytes.decode with a codec that is not built in."""
    text = _run("decoding", _text_codec(encoding, "codecs.decode()")[1], data, encoding, errors)
    if not isinstance(text, str):
        raise TypeError(f"'{encoding}' decoder returned '{type(text).__name__}' instead of 'str'; "
                        "use codecs.decode() to decode to arbitrary types")
    return text


# Error handlers: what to put in place of what cannot be coded, and where to go on.

def _kind(error, *allowed):
    """The class of a handler's argument, which must be one of these; what it is about must be of the right type."""
    kind = type(error)
    for base in allowed:
        if issubclass(kind, base):
            wanted, said = (bytes, "bytes") if base is UnicodeDecodeError else (str, "unicode")
            if not isinstance(error.object, wanted):
                raise TypeError(f"object attribute must be {said}")
            return base
    raise TypeError(f"don't know how to handle {kind.__name__} in error callback")


def strict_errors(error, /):
    if issubclass(type(error), BaseException):
        raise error
    raise TypeError("codec must pass exception instance")


def ignore_errors(error, /):
    _kind(error, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    return "", error.end


def replace_errors(error, /):
    kind = _kind(error, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    if kind is UnicodeDecodeError:
        return "\ufffd", error.end
    return ("?" if kind is UnicodeEncodeError else "\ufffd") * (error.end - error.start), error.end


def xmlcharrefreplace_errors(error, /):
    _kind(error, UnicodeEncodeError)
    return "".join(f"&#{ord(char)};" for char in error.object[error.start:error.end]), error.end


def _escape(code):
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def backslashreplace_errors(error, /):
    _kind(error, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    part = error.object[error.start:error.end]
    return "".join(_escape(unit if isinstance(unit, int) else ord(unit)) for unit in part), error.end


def namereplace_errors(error, /):
    _kind(error, UnicodeEncodeError)
    import unicodedata
    out = []
    for char in error.object[error.start:error.end]:
        name = unicodedata.name(char, None)
        out.append(f"\\N{{{name}}}" if name else _escape(ord(char)))
    return "".join(out), error.end


def _surrogateescape_errors(error, /):
    if _kind(error, UnicodeEncodeError, UnicodeDecodeError) is UnicodeEncodeError:
        codes = [ord(char) - 0xdc00 for char in error.object[error.start:error.end]]
        if all(0x80 <= code <= 0xff for code in codes):
            return bytes(codes), error.end
        raise error
    out = []
    for byte in error.object[error.start:error.end][:4]:
        if byte < 0x80:
            break
        out.append(chr(0xdc00 + byte))
    if out:
        return "".join(out), error.start + len(out)
    raise error


# How the codecs that can hold half of a surrogate pair write it: their names without punctuation.
_WIDE = {"utf8": ("utf-8", 3), "utf16": ("utf-16-le", 2), "utf16le": ("utf-16-le", 2), "utf16be": ("utf-16-be", 2),
         "utf32": ("utf-32-le", 4), "utf32le": ("utf-32-le", 4), "utf32be": ("utf-32-be", 4)}


def _surrogatepass_errors(error, /):
    kind = _kind(error, UnicodeEncodeError, UnicodeDecodeError)
    name, width = _WIDE.get(error.encoding.lower().replace("-", "").replace("_", ""), ("", 0))
    if kind is UnicodeEncodeError:
        part = error.object[error.start:error.end]
        if name and all("\ud800" <= char <= "\udfff" for char in part):
            return part.encode(name, "surrogatepass"), error.end
        raise error
    part = error.object[error.start:error.start + width]
    if len(part) == width and name and _is_surrogate(part, name):
        return part.decode(name, "surrogatepass"), error.start + width
    raise error


def _is_surrogate(part, name):
    if name == "utf-8":
        return part[0] == 0xed and 0xa0 <= part[1] <= 0xbf and 0x80 <= part[2] <= 0xbf
    return 0xd800 <= int.from_bytes(part, "little" if name.endswith("le") else "big") <= 0xdfff


for _name, _handler in (("strict", strict_errors), ("ignore", ignore_errors), ("replace", replace_errors),
                        ("xmlcharrefreplace", xmlcharrefreplace_errors),
                        ("backslashreplace", backslashreplace_errors), ("namereplace", namereplace_errors),
                        ("surrogateescape", _surrogateescape_errors), ("surrogatepass", _surrogatepass_errors)):
    _error_handlers[_name] = _handler
del _name, _handler


def handled(error, errors):
    """What the handler of that name makes of the error: replacement, where to go on (in error.object as it is then)."""
    if errors == "strict":
        raise error
    result = lookup_error(errors)(error)
    kinds = str if isinstance(error, UnicodeDecodeError) else (str, bytes)
    if type(result) is not tuple or len(result) != 2 or not isinstance(result[0], kinds):
        raise TypeError("decoding error handler must return (str, int) tuple" if kinds is str else
                        "encoding error handler must return (str/bytes, int) tuple")
    if kinds is str and not isinstance(error.object, bytes):
        raise TypeError("object attribute must be bytes")
    replacement, position = result[0], _index(result[1])
    if position < 0:
        position += len(error.object)
    if not 0 <= position <= len(error.object):
        raise IndexError(f"position {position} from error handler out of bounds")
    return replacement, position


def charmap_build(table, /):
    return {ord(char): byte for byte, char in enumerate(table)}


def charmap_encode(text, errors="strict", mapping=None, /):
    if mapping is None:
        return text.encode("latin-1", errors), len(text)

    def byte_of(code):
        try:
            value = mapping[code]
        except LookupError:
            return None
        if value is None or isinstance(value, bytes):
            return value
        if not isinstance(value, int):
            raise TypeError(f"character mapping must return integer, bytes or None, not {type(value).__name__}")
        if not 0 <= value < 256:
            raise TypeError("character mapping must be in range(256)")
        return bytes((value,))

    out = bytearray()
    at = 0
    while at < len(text):
        unit = byte_of(ord(text[at]))
        if unit is not None:
            out += unit
            at += 1
            continue
        end = at + 1
        while end < len(text) and byte_of(ord(text[end])) is None:
            end += 1
        error = UnicodeEncodeError("charmap", text, at, end, "character maps to <undefined>")
        replacement, at = handled(error, errors or "strict")
        if isinstance(replacement, bytes):
            out += replacement
            continue
        for char in replacement:
            unit = byte_of(ord(char))
            if unit is None:
                raise error
            out += unit
    return bytes(out), len(text)


def charmap_decode(data, errors="strict", mapping=None, /):
    data = bytes(data)
    size = len(data)
    if mapping is None:
        return data.decode("latin-1", errors), size
    out = []
    at = 0
    while at < len(data):
        try:
            char = mapping[data[at]]
        except LookupError:
            char = None
        if isinstance(char, int):
            if not 0 <= char <= 0x10ffff:
                raise TypeError("character mapping must be in range(0x110000)")
            char = chr(char)
        elif char is not None and not isinstance(char, str):
            raise TypeError("character mapping must return integer, None or str")
        if char is None or char == "\ufffe":
            error = UnicodeDecodeError("charmap", data, at, at + 1, "character maps to <undefined>")
            replacement, at = handled(error, errors or "strict")
            data = error.object
            out.append(replacement)
        else:
            out.append(char)
            at += 1
    return "".join(out), size
