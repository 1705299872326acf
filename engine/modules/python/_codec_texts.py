# Codecs that are rules rather than tables: UTF-7, the escapes of Python's literals, rot-13, and those
# from bytes to bytes.
import codecs
from _codecs import CodecInfo, charmap_decode, charmap_encode, handled

_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_DIRECT = set(_BASE64[:62] + "'(),-./:? \t\n\r!\"#$%&*;<=>@[]^_`{|}")
_BASE64_BYTES = {ord(digit): value for value, digit in enumerate(_BASE64)}
_SIMPLE = {"\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def _base64_units(text):
    units = text.encode("utf-16-be", "surrogatepass")
    bits = int.from_bytes(units, "big")
    count = len(units) * 8
    if count % 6:
        bits <<= 6 - count % 6
        count += 6 - count % 6
    return "".join(_BASE64[bits >> shift & 63] for shift in range(count - 6, -1, -6))


def utf7_encode(text, errors):
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


def utf7_decode(data, errors, final):
    """(text, how much was used). A section that is not closed is used when no more follows."""
    out = []
    at = 0

    def wrong(start, end, reason):
        nonlocal data
        error = UnicodeDecodeError("utf7", data, start, end, reason)
        replacement, position = handled(error, errors)
        data = error.object
        out.append(replacement)
        return position

    while at < len(data):
        byte = data[at]
        if byte != 0x2b:
            if byte < 0x80:
                out.append(chr(byte))
                at += 1
            else:
                at = wrong(at, at + 1, "unexpected special character")
            continue
        start = at
        at += 1
        if data[at:at + 1] == b"-":
            out.append("+")
            at += 1
            continue
        if at < len(data) and data[at] not in _BASE64_BYTES:
            at = wrong(start, at + 1, "ill-formed sequence")
            continue
        before = len(out)
        at, bits, count, high = _utf7_section(data, at, out)
        if at == len(data):
            if not final:
                return "".join(out[:before]), start
            if high or count >= 6 or bits:
                at = wrong(start, at, "unterminated shift sequence")
            continue
        if count >= 6 or bits:
            reason = "partial character in shift sequence" if count >= 6 else "non-zero padding bits in shift sequence"
            at = wrong(start, at + 1, reason)
            continue
        if high and data[at] < 0x80 and data[at] != 0x2b:
            out.append(chr(high))
        at += data[at] == 0x2d
    return "".join(out), at


def _utf7_section(data, at, out):
    """The base 64 digits from `at` on: where they end, the bits left over, how many, and half of a pair that waits."""
    bits = count = high = 0
    while at < len(data) and data[at] in _BASE64_BYTES:
        bits = bits << 6 | _BASE64_BYTES[data[at]]
        count += 6
        at += 1
        if count < 16:
            continue
        count -= 16
        unit = bits >> count
        bits &= (1 << count) - 1
        if high and 0xdc00 <= unit < 0xe000:
            out.append(chr(0x10000 + (high - 0xd800 << 10) + unit - 0xdc00))
            high = 0
            continue
        if high:
            out.append(chr(high))
        high = unit if 0xd800 <= unit < 0xdc00 else 0
        if not high:
            out.append(chr(unit))
    return at, bits, count, high


def _escape_char(char):
    code = ord(char)
    if char in "\\\t\n\r":
        return {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}[char]
    if 32 <= code < 127:
        return char
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def escape_encode(text, errors):
    return "".join(map(_escape_char, text)).encode("ascii")


def raw_encode(text, errors):
    return "".join(char if ord(char) < 256 else _escape_char(char) for char in text).encode("latin-1")


def _hex_escape(text, at, digits):
    """The end of the digits after the letter at `at`."""
    end = at + 1
    while end < len(text) and end <= at + digits and text[end] in "0123456789abcdefABCDEF":
        end += 1
    return end


_LENGTHS = {"x": (2, r"truncated \xXX escape"), "u": (4, r"truncated \uXXXX escape"), "U": (8, r"truncated \UXXXXXXXX escape")}


def _decoder_of(codec, raw):
    def decode(data, errors, final):
        text, size = data.decode("latin-1"), len(data)
        out = []
        at = 0
        unknown = None

        def wrong(end, reason):
            nonlocal data, text
            error = UnicodeDecodeError(codec, data, at, end, reason)
            replacement, position = handled(error, errors)
            if error.object is not data:
                data = error.object
                text = data.decode("latin-1")
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
            if not final and (letter == "" or not raw and letter == "N" and _name_goes_on(text, at + 2)):
                return "".join(out), at
            if raw and letter not in ("u", "U"):
                out.append(text[at:at + 2])
                at += 2
            elif letter == "":
                at = wrong(at + 1, "\\ at end of string")
            elif letter in _LENGTHS:
                digits, reason = _LENGTHS[letter]
                end = _hex_escape(text, at + 1, digits)
                if end < at + 2 + digits:
                    if not final and end == len(text):
                        return "".join(out), at
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
                code = int(text[at + 1:end], 8)
                if code > 0xff:
                    unknown = unknown or f"invalid octal escape sequence '\\{text[at + 1:end]}'"
                out.append(chr(code))
                at = end
            elif letter == "N":
                at = _name_escape(text, at, out, wrong)
            else:
                unknown = unknown or f"invalid escape sequence '\\{letter}'"
                out.append("\\" + letter)
                at += 2
        if unknown:
            import warnings
            warnings.warn(unknown, DeprecationWarning, stacklevel=3)
        return "".join(out), size
    return decode


def _name_goes_on(text, at):
    """The text ends within the braces of a name, or before them."""
    return at == len(text) or text[at] == "{" and "}" not in text[at:]




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


decode_escapes, decode_raw_escapes = _decoder_of("unicodeescape", False), _decoder_of("rawunicodeescape", True)
_ROT13 = {**{65 + i: 65 + (i + 13) % 26 for i in range(26)}, **{97 + i: 97 + (i + 13) % 26 for i in range(26)}}


def _rot13(text):
    return str.translate(text, _ROT13)


def _hex_encode(data):
    return bytes(data).hex().encode("ascii")


def _hex_decode(data):
    import binascii
    return binascii.a2b_hex(data)


def _base64_encode(data):
    import base64
    return base64.encodebytes(data)


def _base64_decode(data):
    import base64
    return base64.decodebytes(data)


def _zlib_encode(data):
    import zlib
    return zlib.compress(data)


def _zlib_decode(data):
    import zlib
    return zlib.decompress(data)


def _uu_encode(data, filename="<data>", mode=0o666):
    import binascii
    data = bytes(data)
    filename = filename.replace("\n", "\\n").replace("\r", "\\r")
    lines = [binascii.b2a_uu(data[at:at + 45]) for at in range(0, len(data), 45)]
    return b"begin %o %s\n" % (mode & 0o777, filename.encode("ascii")) + b"".join(lines) + b" \nend\n"


def _uu_decode(data):
    import binascii
    lines = iter(bytes(data).splitlines(True))
    for line in lines:
        if line.startswith(b"begin"):
            break
    else:
        raise ValueError('Missing "begin" line in input data')
    out = []
    for line in lines:
        if line == b"end\n":
            return b"".join(out)
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            # Some encoders put too much at the end of a line.
            count = ((line[0] - 32 & 63) * 4 + 5) // 3
            out.append(binascii.a2b_uu(line[:count]))
    raise ValueError("Truncated input data")


def _quopri_encode(data):
    import binascii
    return binascii.b2a_qp(bytes(data), quotetabs=True)


def _quopri_decode(data):
    import binascii
    return binascii.a2b_qp(bytes(data))


def _undefined(data, errors="strict", *_):
    raise UnicodeError("undefined encoding")


def _transform(name, encode, decode):
    """A codec from bytes to bytes (or text to text), for which there is no other way of handling errors than to raise."""
    def strictly(function):
        def run(input, errors="strict"):
            assert errors == "strict"
            return function(input), len(input)
        return run

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            assert self.errors == "strict"
            return encode(input)

    class IncrementalDecoder(codecs.IncrementalDecoder):
        def decode(self, input, final=False):
            assert self.errors == "strict"
            return decode(input)

    class StreamWriter(codecs.StreamWriter):
        pass

    class StreamReader(codecs.StreamReader):
        charbuffertype = str if name == "rot-13" else bytes

    StreamWriter.encode, StreamReader.decode = staticmethod(strictly(encode)), staticmethod(strictly(decode))
    kinds = [IncrementalEncoder, IncrementalDecoder]
    if name == "zlib":
        kinds = [_ZlibEncoder, _ZlibDecoder]
    return CodecInfo(StreamWriter.encode, StreamReader.decode, StreamReader, StreamWriter, *kinds, name,
                     _is_text_encoding=False)


class _ZlibEncoder(codecs.IncrementalEncoder):
    def __init__(self, errors="strict"):
        assert errors == "strict"
        self.errors = errors
        self.reset()

    def encode(self, input, final=False):
        made = self.compressobj.compress(input)
        return made + self.compressobj.flush() if final else made

    def reset(self):
        import zlib
        self.compressobj = zlib.compressobj()


class _ZlibDecoder(codecs.IncrementalDecoder):
    def __init__(self, errors="strict"):
        assert errors == "strict"
        self.errors = errors
        self.reset()

    def decode(self, input, final=False):
        made = self.decompressobj.decompress(input)
        return made + self.decompressobj.flush() if final else made

    def reset(self):
        import zlib
        self.decompressobj = zlib.decompressobj()


_TRANSFORMS = {"rot-13": (_rot13, _rot13), "hex": (_hex_encode, _hex_decode), "base64": (_base64_encode, _base64_decode),
               "uu": (_uu_encode, _uu_decode), "quopri": (_quopri_encode, _quopri_decode),
               "zlib": (_zlib_encode, _zlib_decode)}


def make(name):
    if name == "charmap":
        return CodecInfo(charmap_encode, charmap_decode, codecs.StreamReader, codecs.StreamWriter, name=name)
    from _codec_table import stateful
    if name == "undefined":
        return stateful(name, _undefined, _undefined)
    if name in _TRANSFORMS:
        return _transform(name, *_TRANSFORMS[name])
    functions = name.replace("-", "_")
    return stateful(name, getattr(codecs, functions + "_encode"), getattr(codecs, functions + "_decode"))
