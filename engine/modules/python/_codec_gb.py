# GB 2312, GBK and GB 18030: one byte for ASCII, two for a Chinese character, four for the rest of Unicode.
#
# The two-byte codes are in _gb_table.py, made into dicts when the first text needs them. GB 18030's four-byte codes count
# through all other characters in Unicode's order.
from _codecs import handled

_ALIASES = {
    "gb2312": "gb2312 chinese csiso58gb231280 euc_cn euccn eucgb2312_cn gb2312_1980 gb2312_80 iso_ir_58",
    "gbk": "gbk 936 cp936 ms936",
    "gb18030": "gb18030 gb18030_2000",
}
NAMES = {spelling: name for name, spellings in _ALIASES.items() for spelling in spellings.split()}
_tables = {}


def _trails(lead, first, last):
    return [lead << 8 | trail for trail in range(first, last + 1) if trail != 0x7F]


def _fill(table, stretches):
    for code, first, count in stretches:
        for step in range(count):
            table[code + step] = chr(first + step)


def _pairs(name):
    """The characters of the two-byte codes."""
    import _gb_table
    table = {}
    chars = iter(_gb_table.GB2312)
    for first, count in _gb_table.GB2312_RUNS:
        for code in range(first, first + count):
            table[code] = next(chars)
    if name == "gb2312":
        return table
    known = set(table.values())
    table[0xA1A4], table[0xA1AA] = "\xb7", "\u2014"
    places = [code for lead in range(0x81, 0xA1) for code in _trails(lead, 0x40, 0xFE)]
    places += [code for lead in range(0xAA, 0xFF) for code in _trails(lead, 0x40, 0xA0)]
    table.update(zip(places, (char for char in map(chr, range(0x4E00, 0x9FA6)) if char not in known)))
    _fill(table, _gb_table.GBK_RUNS)
    if name == "gb18030":
        _fill(table, _gb_table.GB18030_RUNS)
    return table


def _of(name):
    """What bytes decode to, what characters encode to; for GB 18030 the characters of the four-byte codes too."""
    if name not in _tables:
        decoding = _pairs(name)
        encoding = {char: code.to_bytes(2, "big") for code, char in decoding.items()}
        others = ()
        if name == "gb18030":
            others = [char for char in map(chr, range(0x80, 0x10000))
                      if char not in encoding and not "\ud800" <= char <= "\udfff"]
            encoding.update((char, _four_bytes(at)) for at, char in enumerate(others))
        _tables[name] = decoding, encoding, others
    return _tables[name]


def _four_bytes(number):
    number, fourth = divmod(number, 10)
    number, third = divmod(number, 126)
    first, second = divmod(number, 10)
    return bytes((0x81 + first, 0x30 + second, 0x81 + third, 0x30 + fourth))


def _beyond(char):
    return _four_bytes(189000 + ord(char) - 0x10000)


def _encoded(name, table, char):
    if char < "\x80":
        return char.encode("ascii")
    return _beyond(char) if name == "gb18030" and char > "\uffff" else table.get(char)


def encode(name, text, errors):
    if text.isascii():
        return text.encode("ascii")
    table = _of(name)[1]
    out = bytearray()
    at = 0
    while at < len(text):
        piece = _encoded(name, table, text[at])
        if piece is not None:
            out += piece
            at += 1
            continue
        error = UnicodeEncodeError(name, text, at, at + 1, "illegal multibyte sequence")
        replacement, at = handled(error, errors)
        out += replacement if isinstance(replacement, bytes) else encode(name, replacement, "strict")
    return bytes(out)


def _four_byte_char(data, at, others):
    first, second, third, fourth = data[at:at + 4]
    if first < 0x81 or third < 0x81 or not 0x30 <= fourth <= 0x39:
        return None
    number = (((first - 0x81) * 10 + second - 0x30) * 126 + third - 0x81) * 10 + fourth - 0x30
    if first < 0x85:
        return others[number] if number < len(others) else None
    number -= 189000
    return chr(0x10000 + number) if 0 <= number < 0x100000 else None


def decode_some(name, data, errors, final):
    """The text of the bytes, and how many of them it took: not those of a character that may still come."""
    if data.isascii():
        return data.decode("ascii"), len(data)
    table, _, others = _of(name)
    out = []
    at = 0
    while at < len(data):
        if data[at] < 0x80:
            out.append(chr(data[at]))
            at += 1
            continue
        width = 4 if name == "gb18030" and at + 1 < len(data) and 0x30 <= data[at + 1] <= 0x39 else 2
        if at + width > len(data):
            if not final:
                break
            char, reason, end = None, "incomplete multibyte sequence", len(data)
        else:
            char = _four_byte_char(data, at, others) if width == 4 else table.get(data[at] << 8 | data[at + 1])
            reason, end = "illegal multibyte sequence", at + 1
        if char is not None:
            out.append(char)
            at += width
        else:
            replacement, at = handled(UnicodeDecodeError(name, data, at, end, reason), errors)
            out.append(replacement)
    return "".join(out), at


def make(name, stateful):
    return stateful(name, lambda text, errors="strict": (encode(name, text, errors), len(text)),
                    lambda data, errors="strict", final=False: decode_some(name, bytes(data), errors, final))
