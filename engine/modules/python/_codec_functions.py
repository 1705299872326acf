# Built in: encoding and decoding by functions of one codec each, which tell how much of their input they used.
#
# A decoder that is told that more may follow (final is false) leaves out, and does not count, the bytes of a character
# that is not there as a whole. For the codecs that bytes knows itself that is found out by looking at the last bytes.
from _as_index import buffer_of
from _codecs import handled


def _bytes_of(data):
    return data.encode("utf-8") if isinstance(data, str) else bytes(buffer_of(data))


# --- How many bytes are whole characters ---

_SECOND_BYTES = {0xE0: (0xA0, 0xBF), 0xF0: (0x90, 0xBF), 0xF4: (0x80, 0x8F)}


def _whole_utf8(data):
    """Up to the beginning of a last character that can still become one."""
    for back in range(1, min(3, len(data)) + 1):
        lead = data[-back]
        if 0x80 <= lead < 0xC0:
            continue
        needed = 2 if 0xC2 <= lead < 0xE0 else 3 if 0xE0 <= lead < 0xF0 else 4 if 0xF0 <= lead < 0xF5 else 1
        low, high = _SECOND_BYTES.get(lead, (0x80, 0xBF))
        can_become = back < needed and (back == 1 or low <= data[1 - back] <= high)
        # The halves of a surrogate pair are no characters, but three bytes that a handler may let pass.
        if lead == 0xED and back == 2 and needed == 3:
            can_become = True
        return len(data) - back if can_become else len(data)
    return len(data)


def _whole_utf16(order):
    def whole(data):
        end = len(data) & ~1
        high = data[end - 1 if order == "little" else end - 2] if end else 0
        return end - 2 if 0xD8 <= high < 0xDC else end
    return whole


def _whole_utf32(data):
    return len(data) & ~3


def _decoder(name, whole):
    def decode(data, errors=None, final=False, /):
        data = bytes(buffer_of(data))
        end = len(data) if final else whole(data)
        return data[:end].decode(name, errors or "strict"), end
    return decode


def _encoder(name):
    def encode(str, errors=None, /):
        return str.encode(name, errors or "strict"), len(str)
    return encode


def _whole_decoder(name):
    def decode(data, errors=None, /):
        data = bytes(buffer_of(data))
        return data.decode(name, errors or "strict"), len(data)
    return decode


utf_8_encode, utf_8_decode = _encoder("utf-8"), _decoder("utf-8", _whole_utf8)
latin_1_encode, latin_1_decode = _encoder("latin-1"), _whole_decoder("latin-1")
ascii_encode, ascii_decode = _encoder("ascii"), _whole_decoder("ascii")
utf_16_le_encode, utf_16_le_decode = _encoder("utf-16-le"), _decoder("utf-16-le", _whole_utf16("little"))
utf_16_be_encode, utf_16_be_decode = _encoder("utf-16-be"), _decoder("utf-16-be", _whole_utf16("big"))
utf_32_le_encode, utf_32_le_decode = _encoder("utf-32-le"), _decoder("utf-32-le", _whole_utf32)
utf_32_be_encode, utf_32_be_decode = _encoder("utf-32-be"), _decoder("utf-32-be", _whole_utf32)


# --- With a byte order that the data tells ---

def _marked(name, little_mark, big_mark, little, big):
    """(encode, decode, decode that tells the order: -1 little, 1 big, 0 not known) of UTF-16 or UTF-32; `little` and `big`
    say how much of the data is whole characters."""
    def encode(str, errors=None, byteorder=0, /):
        order = "" if byteorder == 0 else "-le" if byteorder < 0 else "-be"
        return str.encode(name + order, errors or "strict"), len(str)

    def decode_telling(data, errors=None, byteorder=0, final=False, /):
        data = bytes(buffer_of(data))
        mark = data[:len(little_mark)]
        marked = byteorder == 0 and mark in (little_mark, big_mark)
        if marked:
            byteorder = -1 if mark == little_mark else 1
        end = len(data) if final else (big if byteorder > 0 else little)(data)
        encoding = name if marked else name + ("-be" if byteorder > 0 else "-le")
        return data[:end].decode(encoding, errors or "strict"), end, byteorder

    def decode(data, errors=None, final=False, /):
        return decode_telling(data, errors, 0, final)[:2]

    return encode, decode, decode_telling


utf_16_encode, utf_16_decode, utf_16_ex_decode = _marked("utf-16", b"\xff\xfe", b"\xfe\xff", _whole_utf16("little"),
                                                         _whole_utf16("big"))
utf_32_encode, utf_32_decode, utf_32_ex_decode = _marked("utf-32", b"\xff\xfe\0\0", b"\0\0\xfe\xff", _whole_utf32,
                                                         _whole_utf32)


# --- Codecs that are rules ---

def utf_7_encode(str, errors=None, /):
    from _codec_texts import utf7_encode
    return utf7_encode(str, errors), len(str)


def utf_7_decode(data, errors=None, final=False, /):
    from _codec_texts import utf7_decode
    return utf7_decode(bytes(buffer_of(data)), errors or "strict", final)


def unicode_escape_encode(str, errors=None, /):
    from _codec_texts import escape_encode
    return escape_encode(str, errors), len(str)


def unicode_escape_decode(data, errors=None, final=True, /):
    from _codec_texts import decode_escapes
    return decode_escapes(_bytes_of(data), errors or "strict", final)


def raw_unicode_escape_encode(str, errors=None, /):
    from _codec_texts import raw_encode
    return raw_encode(str, errors), len(str)


def raw_unicode_escape_decode(data, errors=None, final=True, /):
    from _codec_texts import decode_raw_escapes
    return decode_raw_escapes(_bytes_of(data), errors or "strict", final)


def readbuffer_encode(data, errors=None, /):
    data = _bytes_of(data)
    return data, len(data)


# --- The escapes of bytes literals ---

_ESCAPED = {0x09: b"\\t", 0x0A: b"\\n", 0x0D: b"\\r", 0x27: b"\\'", 0x5C: b"\\\\"}
_MEANT = dict(zip(b"\\'\"abfnrtv", b"\\'\"\a\b\f\n\r\t\v"))


def escape_encode(data, errors=None, /):
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {type(data).__name__}")
    units = (_ESCAPED.get(byte) or (b"%c" if 32 <= byte < 127 else b"\\x%02x") % byte for byte in data)
    return b"".join(units), len(data)


def escape_decode(data, errors=None, /):
    data = _bytes_of(data)
    errors = errors or "strict"
    out = bytearray()
    at = 0
    warned = None
    while at < len(data):
        if data[at] != 0x5C:
            out.append(data[at])
            at += 1
            continue
        if at + 1 == len(data):
            raise ValueError("Trailing \\ in string")
        letter = data[at + 1]
        if letter in _MEANT:
            out.append(_MEANT[letter])
            at += 2
        elif letter == 0x0A:
            at += 2
        elif 0x30 <= letter < 0x38:
            digits = _digits(data, at + 1, 3, b"01234567")
            value = int(digits, 8)
            if value > 255 and warned is None:
                warned = f"invalid octal escape sequence '\\{digits.decode()}'"
            out.append(value & 255)
            at += 1 + len(digits)
        elif letter == 0x78:
            digits = _digits(data, at + 2, 2, b"0123456789abcdefABCDEF")
            if len(digits) == 2:
                out.append(int(digits, 16))
            elif errors == "replace":
                out += b"?"
            elif errors == "strict":
                raise ValueError(f"invalid \\x escape at position {at}")
            elif errors != "ignore":
                raise ValueError(f"decoding error; unknown error handling code: {errors}")
            at += 2 + len(digits)
        else:
            if warned is None:
                warned = f"invalid escape sequence '\\{chr(letter)}'"
            out += data[at:at + 2]
            at += 2
    if warned is not None:
        import warnings
        warnings.warn(warned, DeprecationWarning, stacklevel=2)
    return bytes(out), len(data)


def _digits(data, start, most, allowed):
    end = start
    while end < len(data) and end < start + most and data[end] in allowed:
        end += 1
    return data[start:end]
