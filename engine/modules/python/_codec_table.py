# The codecs by their normalised names: find(name) gives the CodecInfo, or None.
#
# Those that str and bytes know themselves; single-byte ones by table (_charmaps.py); the Chinese GB ones (_codec_gb.py);
# escapes, UTF-7, the mark of UTF-8; and those between bytes and bytes or text and text, which codecs.encode and codecs.decode reach.
import codecs
from _charmaps import ALIASES, TABLES
from _codecs import CodecInfo, charmap_build, charmap_decode, charmap_encode

_BUILT_IN = {
    "utf-8": "utf_8 utf8 u8 utf utf8_ucs2 utf8_ucs4 cp65001",
    "utf-16": "utf_16 u16 utf16",
    "utf-16-le": "utf_16_le utf_16le unicodelittleunmarked",
    "utf-16-be": "utf_16_be utf_16be unicodebigunmarked",
    "utf-32": "utf_32 u32 utf32",
    "utf-32-le": "utf_32_le utf_32le",
    "utf-32-be": "utf_32_be utf_32be",
    "iso8859-1": "latin_1 latin1 latin l1 iso_8859_1 iso8859_1 iso8859 8859 cp819 ibm819 iso_8859_1_1987 iso_ir_100 csisolatin1",
    "ascii": "ascii us_ascii us 646 iso646_us ansi_x3.4_1968 ansi_x3_4_1968 ansi_x3.4_1986 cp367 ibm367 csascii iso_ir_6 "
             "iso_646.irv_1991",
}
_NAMES = {spelling: name for name, spellings in _BUILT_IN.items() for spelling in spellings.split()}
_OTHERS = {
    "utf_8_sig": "utf-8-sig", "utf_7": "utf-7", "utf7": "utf-7", "u7": "utf-7", "unicode_1_1_utf_7": "utf-7",
    "unicode_escape": "unicode-escape", "raw_unicode_escape": "raw-unicode-escape", "charmap": "charmap",
    "rot13": "rot-13", "rot_13": "rot-13", "hex": "hex", "hex_codec": "hex", "base64": "base64", "base_64": "base64",
    "base64_codec": "base64",
}
_CHINESE = ("gb", "euc", "chinese", "csiso58", "iso_ir_58", "936", "cp936", "ms936")
# What CPython has and is not here: said by name, not called unknown.
_ABSENT = ("big5", "shift", "sjis", "s_jis", "euc", "hz", "johab", "iso2022", "iso_2022", "cp932", "cp949", "cp950",
           "punycode", "idna", "mbcs", "oem", "palmos", "bz2", "zlib", "zip", "uu", "quopri", "quoted_printable",
           "eucjp", "euckr", "uhc", "ms932", "ms949", "ms950", "ms_kanji", "ujis", "korean", "undefined")


def _text_codec(name, encode, decode, decoder_class=None):
    def coder(text, errors="strict"):
        return encode(text, errors), len(text)

    def decoder(data, errors="strict"):
        return decode(bytes(data), errors), len(data)

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)

    class IncrementalDecoder(codecs.IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(bytes(input), self.errors)

    class StreamWriter(codecs.StreamWriter):
        encode = staticmethod(coder)

    class StreamReader(codecs.StreamReader):
        decode = staticmethod(decoder)

    return CodecInfo(coder, decoder, StreamReader, StreamWriter, IncrementalEncoder, decoder_class or IncrementalDecoder,
                     name)


def _built_in(name):
    def encode(text, errors):
        return text.encode(name, errors)

    def decode(data, errors):
        return data.decode(name, errors)

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        """Keeps the bytes of a character that is not there as a whole."""

        mark = None   # the byte order, once it is known

        def _buffer_decode(self, data, errors, final):
            encoding = name
            used = 0
            if name in ("utf-16", "utf-32"):
                width = 2 if name == "utf-16" else 4
                if self.mark is None:
                    if len(data) < width:
                        return "", 0
                    first = bytes(data[:width])
                    little, big = (b"\xff\xfe", b"\xfe\xff") if width == 2 else (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
                    self.mark = "-be" if first == big else "-le"
                    used = width if first in (little, big) else 0
                encoding += self.mark
            data = bytes(data[used:])
            try:
                return data.decode(encoding, errors if final else "strict"), used + len(data)
            except UnicodeDecodeError as error:
                cut = error.end == len(data) and error.reason in ("unexpected end of data", "truncated data")
                if final or not cut:
                    if final or errors == "strict":
                        raise
                    text = data.decode(encoding, errors)
                    return text, used + len(data)
                return data[:error.start].decode(encoding, errors), used + error.start

        def reset(self):
            codecs.BufferedIncrementalDecoder.reset(self)
            self.mark = None

    plain = name in ("ascii", "iso8859-1")
    return _text_codec(name, encode, decode, None if plain else IncrementalDecoder)


def _charmap(name):
    table = TABLES[name]
    if len(table) == 128:
        table = "".join(map(chr, range(128))) + table
    numbers = charmap_build(table)
    numbers.pop(0xfffe, None)

    def encode(text, errors):
        return charmap_encode(text, errors, numbers)[0]

    def decode(data, errors):
        return charmap_decode(data, errors, table)[0]

    return _text_codec(name, encode, decode)


def find(name):
    if name in _NAMES:
        return _built_in(_NAMES[name])
    table = name if name in TABLES else ALIASES.get(name)
    if table is not None:
        return _charmap(table)
    other = _OTHERS.get(name)
    if other is not None:
        import _codec_texts
        return _codec_texts.make(other, _text_codec)
    if name.startswith(_CHINESE):
        import _codec_gb
        if name in _codec_gb.NAMES:
            return _codec_gb.make(_codec_gb.NAMES[name], _text_codec)
    if name.startswith(_ABSENT):
        raise NotImplementedError(f"Heapscope does not support the codec '{name}' yet")
    return None
