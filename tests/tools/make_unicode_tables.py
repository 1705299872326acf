"""Writes engine/objects/unicode_tables.inc from CPython 3.11's unicodedata (Unicode 14.0).

    /usr/bin/python3 tests/tools/make_unicode_tables.py engine/objects/unicode_tables.inc
"""
import sys
import unicodedata

ALPHA, DECIMAL, DIGIT, NUMERIC, LOWER, UPPER, TITLE, SPACE = (1 << i for i in range(8))
LINEBREAK, PRINTABLE, XID_START, XID_CONTINUE, CASED, CASE_IGNORABLE, SPECIAL = (1 << i for i in range(8, 15))
# Word_Break MidLetter, MidNumLet, Single_Quote: ignorable beside the categories.
IGNORABLE = {0x27, 0x2E, 0x3A, 0xB7, 0x387, 0x55F, 0x5F4, 0x2018, 0x2019, 0x2024, 0x2027, 0xFE13,
             0xFE52, 0xFE55, 0xFF07, 0xFF0E, 0xFF1A}


def ignorable(code, char):
    return unicodedata.category(char) in ("Mn", "Me", "Cf", "Lm", "Sk") or code in IGNORABLE


def record(code, specials):
    char = chr(code)
    flags = 0
    for flag, test in ((ALPHA, char.isalpha()), (DECIMAL, char.isdecimal()), (DIGIT, char.isdigit()),
                       (NUMERIC, char.isnumeric()), (LOWER, char.islower()), (UPPER, char.isupper()),
                       (TITLE, unicodedata.category(char) == "Lt"), (SPACE, char.isspace()),
                       (LINEBREAK, len(("a" + char + "b").splitlines()) == 2),
                       (PRINTABLE, char.isprintable()), (XID_START, char.isidentifier()),
                       (XID_CONTINUE, ("a" + char).isidentifier()),
                       (CASE_IGNORABLE, ignorable(code, char))):
        if test:
            flags |= flag
    if flags & (LOWER | UPPER | TITLE):
        flags |= CASED
    lower, upper, title, fold = char.lower(), char.upper(), char.title(), char.casefold()
    if max(map(len, (lower, upper, title, fold))) > 1 or fold != lower:
        flags |= SPECIAL
        specials.append((code, lower, upper, title, fold))
    if char == "\u0130":
        lower = "i"
    deltas = [ord(text) - code if len(text) == 1 else 0 for text in (lower, upper, title)]
    value = unicodedata.digit(char, 255)
    if not flags & (CASED | CASE_IGNORABLE):
        assert (("A" + char + "\u03a3").lower()[-1] == "\u03c2") == bool(flags & CASE_IGNORABLE), hex(code)
    return (flags, *deltas, value)


def main(path):
    specials = []
    records = {}
    numbers = []
    for code in range(0x110000):
        numbers.append(records.setdefault(record(code, specials), len(records)))
    best = None
    for shift in range(5, 9):
        blocks, first = {}, []
        for start in range(0, len(numbers), 1 << shift):
            block = tuple(numbers[start:start + (1 << shift)])
            first.append(blocks.setdefault(block, len(blocks)))
        size = len(first) * (1 if len(blocks) < 256 else 2) + len(blocks) * (1 << shift) * 2
        if best is None or size < best[0]:
            best = (size, shift, blocks, first)
    _, shift, blocks, first = best
    out = ["// Made by tests/tools/make_unicode_tables.py; do not edit.",
           f"constexpr int kUnicodeShift = {shift};"]

    def array(kind, name, values):
        out.append(f"constexpr {kind} {name}[] = {{")
        line = ""
        for value in values:
            piece = f"{value},"
            if len(line) + len(piece) > 98:
                out.append(line)
                line = ""
            line += piece
        out.append(line)
        out.append("};")

    array("uint16_t", "kUnicodeBlocks", first)
    array("uint16_t" if len(records) > 255 else "uint8_t", "kUnicodeRecordNumbers", [n for block in blocks for n in block])
    array("UnicodeRecord", "kUnicodeRecords", ["{%d,%d,%d,%d,%d}" % r for r in records])

    def padded(text):
        codes = [ord(c) for c in text] + [0, 0]
        assert max(codes) < 0x10000, text
        return "%d,%d,%d" % tuple(codes[:3])

    array("UnicodeSpecial", "kUnicodeSpecials",
          ["{%d,{%s},{%s},{%s},{%s}}" % (c, *map(padded, texts)) for c, *texts in specials])
    with open(path, "w") as file:
        file.write("\n".join(out) + "\n")
    print(len(records), "records,", len(blocks), "blocks of", 1 << shift, ",", len(specials), "special")


main(sys.argv[1])
