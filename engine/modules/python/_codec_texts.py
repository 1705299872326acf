# Codecs that are rules rather than tables: UTF-8 with a mark, UTF-7, the escapes of Python's literals, rot-13, and those
# from bytes to bytes.
import codecs
from _codecs import CodecInfo, charmap_decode, charmap_encode, handled

_MARK = b"\xef\xbb\xbf"
_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_DIRECT = set(_BASE64[:62] + "'(),-./:? \t\n\r!\"#$%&*;<=>@[]^_`{|}\0")
_SIMPLE = {"\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def _mark_encode(text, errors):
    return _MARK + text.encode("utf-8", errors)


def _mark_decode(data, errors):
    return (data[3:] if data.startswith(_MARK) else data).decode("utf-8", errors)


def _base64_units(text):
    units = text.encode("utf-16-be", "surrogatepass")
    bits = int.from_bytes(units, "big")
    count = len(units) * 8
    if count % 6:
        bits <<= 6 - count % 6
        count += 6 - count % 6
    return "".join(_BASE64[bits >> shift & 63] for shift in range(count - 6, -1, -6))


def _utf7_encode(text, errors):
    out = []
    at = 0
    while at < len(text):
        char = text[at]
        if char in _DIRECT:
            out.append(char)
            at += 1
        elif char == "+":
            out.append("+-")
            at += 1
        else:
            end = at
            while end < len(text) and text[end] not in _DIRECT:
                end += 1
            out.append("+" + _base64_units(text[at:end]))
            if end == len(text) or text[end] in _BASE64 or text[end] == "-":
                out.append("-")
            at = end
    return "".join(out).encode("ascii")


def _utf7_decode(data, errors):
    out = []
    at = 0

    def wrong(start, end, reason):
        replacement, position = handled(UnicodeDecodeError("utf7", data, start, end, reason), errors)
        out.append(replacement)
        return position

    while at < len(data):
        byte = data[at]
        if byte != 0x2b:
            if byte >= 0x80:
                at = wrong(at, at + 1, "unexpected special character")
                continue
            out.append(chr(byte))
            at += 1
            continue
        end = at + 1
        while end < len(data) and data[end] < 0x80 and chr(data[end]) in _BASE64:
            end += 1
        if end == at + 1:
            if end < len(data) and data[end] == 0x2d:
                out.append("+")
                at = end + 1
            elif end == len(data):
                at = wrong(at, end, "unterminated shift sequence")
            else:
                at = wrong(at, end + 1, "ill-formed sequence")
            continue
        bits = 0
        for unit in data[at + 1:end]:
            bits = bits << 6 | _BASE64.index(chr(unit))
        count = 6 * (end - at - 1)
        rest = count % 16
        if rest >= 6:
            at = wrong(at, end, "partial character in base64 sequence")
            continue
        if bits & ((1 << rest) - 1):
            at = wrong(at, end, "non-zero padding bits in shift sequence")
            continue
        out.append((bits >> rest).to_bytes((count - rest) // 8, "big").decode("utf-16-be", "surrogatepass"))
        at = end + (end < len(data) and data[end] == 0x2d)
    return "".join(out)


def _escape_char(char):
    code = ord(char)
    if char in "\\\t\n\r":
        return {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}[char]
    if 32 <= code < 127:
        return char
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _escape_encode(text, errors):
    return "".join(map(_escape_char, text)).encode("ascii")


def _raw_encode(text, errors):
    return "".join(char if ord(char) < 256 else _escape_char(char) for char in text).encode("latin-1")


def _hex_escape(text, at, digits):
    """The end of the digits after the letter at `at`."""
    end = at + 1
    while end < len(text) and end <= at + digits and text[end] in "0123456789abcdefABCDEF":
        end += 1
    return end


_LENGTHS = {"x": (2, r"truncated \xXX escape"), "u": (4, r"truncated \uXXXX escape"), "U": (8, r"truncated \UXXXXXXXX escape")}


def _decoder_of(codec, raw):
    def decode(data, errors):
        text = data.decode("latin-1")
        out = []
        at = 0

        def wrong(end, reason):
            replacement, position = handled(UnicodeDecodeError(codec, data, at, end, reason), errors)
            out.append(replacement)
            return position

        while at < len(text):
            start = text.find("\\", at)
            if start < 0:
                out.append(text[at:])
                break
            out.append(text[at:start])
            at = start
            letter = text[at + 1:at + 2]
            if raw and letter not in ("u", "U"):
                out.append(text[at:at + 2])
                at += 2
            elif letter == "":
                at = wrong(at + 1, "\\ at end of string")
            elif letter in _LENGTHS:
                digits, reason = _LENGTHS[letter]
                end = _hex_escape(text, at + 1, digits)
                if end < at + 2 + digits:
                    at = wrong(end, reason)
                elif int(text[at + 2:end], 16) > 0x10ffff:
                    at = wrong(end, "\\Uxxxxxxxx out of range" if raw else "illegal Unicode character")
                else:
                    out.append(chr(int(text[at + 2:end], 16)))
                    at = end
            elif letter in _SIMPLE:
                out.append(_SIMPLE[letter])
                at += 2
            elif letter == "\n":
                at += 2
            elif letter in "01234567":
                end = at + 1
                while end < len(text) and end < at + 4 and text[end] in "01234567":
                    end += 1
                out.append(chr(int(text[at + 1:end], 8)))
                at = end
            elif letter == "N":
                at = _name_escape(text, at, out, wrong)
            else:
                out.append("\\" + letter)
                at += 2
        return "".join(out)
    return decode


def _name_escape(text, at, out, wrong):
    end = at + 2
    if text[end:end + 1] == "{":
        close = text.find("}", end + 1)
        if close > end + 1:
            import unicodedata
            try:
                out.append(unicodedata.lookup(text[end + 1:close]))
                return close + 1
            except KeyError:
                return wrong(close + 1, "unknown Unicode character name")
        end = len(text) if close < 0 else close
    return wrong(end, "malformed \\N character escape")


_ROT13 = {**{65 + i: 65 + (i + 13) % 26 for i in range(26)}, **{97 + i: 97 + (i + 13) % 26 for i in range(26)}}


def _rot13(text, errors="strict"):
    return str.translate(text, _ROT13), len(text)


def _strictly(errors):
    assert errors == "strict"


def _hex_encode(data, errors="strict"):
    _strictly(errors)
    return bytes(data).hex().encode("ascii"), len(data)


def _hex_decode(data, errors="strict"):
    _strictly(errors)
    import binascii
    return binascii.a2b_hex(data), len(data)


def _base64_encode(data, errors="strict"):
    _strictly(errors)
    import base64
    return base64.encodebytes(bytes(data)), len(data)


def _base64_decode(data, errors="strict"):
    _strictly(errors)
    import base64
    return base64.decodebytes(bytes(data)), len(data)


def make(name, text_codec):
    if name == "utf-8-sig":
        return text_codec(name, _mark_encode, _mark_decode)
    if name == "utf-7":
        return text_codec(name, _utf7_encode, _utf7_decode)
    if name == "unicode-escape":
        return text_codec(name, _escape_encode, _decoder_of("unicodeescape", False))
    if name == "raw-unicode-escape":
        return text_codec(name, _raw_encode, _decoder_of("rawunicodeescape", True))
    if name == "charmap":
        return CodecInfo(charmap_encode, charmap_decode, codecs.StreamReader, codecs.StreamWriter, name=name)
    encode, decode = {"rot-13": (_rot13, _rot13), "hex": (_hex_encode, _hex_decode),
                      "base64": (_base64_encode, _base64_decode)}[name]
    return CodecInfo(encode, decode, codecs.StreamReader, codecs.StreamWriter, name=name, _is_text_encoding=False)
