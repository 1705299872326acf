# The codecs by their normalised names: find(name) gives the CodecInfo, or None.
#
# Those that str and bytes know themselves; single-byte ones by table (_charmaps.py); the Chinese GB ones (_codec_gb.py);
# those with a mark (_codec_marked.py); escapes, UTF-7; domain names; and those between bytes and bytes or text and text, which codecs.encode and codecs.decode reach.
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
    "base64_codec": "base64", "uu": "uu", "uu_codec": "uu", "zlib": "zlib", "zlib_codec": "zlib", "zip": "zlib",
    "quopri": "quopri", "quopri_codec": "quopri", "quotedprintable": "quopri", "quoted_printable": "quopri",
    "undefined": "undefined",
}
_DOMAINS = {"punycode": "punycode", "idna": "idna"}
_CHINESE = ("gb", "euc", "chinese", "csiso58", "iso_ir_58", "936", "cp936", "ms936")
# What CPython has and is not here: said by name, not called unknown.
_ABSENT = ("big5", "shift", "sjis", "s_jis", "euc", "hz", "johab", "iso2022", "iso_2022", "cp932", "cp949", "cp950",
           "mbcs", "oem", "palmos", "bz2", "eucjp", "euckr", "uhc", "ms932", "ms949", "ms950", "ms_kanji", "ujis", "korean")


def _text_codec(name, encode, decode):
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

    return CodecInfo(coder, decoder, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, name)


def stateful(name, encode, decode):
    """A codec of two functions that tell how much they used; decode is told whether more follows."""
    def decode_whole(data, errors="strict"):
        return decode(data, errors, True)

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        _buffer_decode = staticmethod(decode)

    class StreamWriter(codecs.StreamWriter):
        pass

    class StreamReader(codecs.StreamReader):
        def decode(self, input, errors="strict"):
            return decode(input, errors, False)

    StreamWriter.encode = staticmethod(encode)
    return CodecInfo(encode, decode_whole, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, name)


def _built_in(name):
    if name in ("utf-16", "utf-32"):
        import _codec_marked
        return _codec_marked.make(name)
    functions = {"iso8859-1": "latin_1"}.get(name, name.replace("-", "_"))
    encode, decode = getattr(codecs, functions + "_encode"), getattr(codecs, functions + "_decode")
    if name in ("ascii", "iso8859-1"):
        return _text_codec(name, lambda text, errors: encode(text, errors)[0], lambda data, errors: decode(data, errors)[0])
    return stateful(name, encode, decode)


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
        if other == "utf-8-sig":
            import _codec_marked
            return _codec_marked.make(other)
        import _codec_texts
        return _codec_texts.make(other)
    if name in _DOMAINS:
        import _codec_domains
        return _codec_domains.make(name)
    if name.startswith(_CHINESE):
        import _codec_gb
        if name in _codec_gb.NAMES:
            return _codec_gb.make(_codec_gb.NAMES[name], stateful)
    if name.startswith(_ABSENT):
        raise NotImplementedError(f"Heapscope does not support the codec '{name}' yet")
    return None
