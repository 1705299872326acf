"""Writes engine/modules/unicodedata/unicode_database.tables from CPython 3.11's unicodedata (Unicode 14.0).

    /usr/bin/python3 tests/tools/make_unicode_database.py engine/modules/unicodedata/unicode_database.tables

Properties: a table of distinct records behind two levels of numbers. Decompositions: one sorted row for each character
that has one, its tag and a stretch of UTF-16. Compositions: sorted pairs. Numbers: runs of characters whose values
are equal or rise by one. Hangul syllables and CJK ideographs follow rules, which are code.  What the numbers of
CATEGORIES, BIDI, WIDTHS and TAGS mean, and SHIFT, is in unicodedata_module.cpp.
"""
import sys
import textwrap
import unicodedata as u

CATEGORIES = "Cn Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co".split()
BIDI = " L R AL EN ES ET AN CS B S WS ON NSM BN LRE LRO RLE RLO PDF LRI RLI FSI PDI".split(" ")
WIDTHS = "N Na H W F A".split()
TAGS = ("* noBreak compat super fraction sub font circle wide vertical square isolated final initial medial small "
        "narrow").replace("*", "").split(" ")
SHIFT = 8
HANGUL = range(0xAC00, 0xAC00 + 11172)
PER_LINE = 20


def record(char):
    return (CATEGORIES.index(u.category(char)), BIDI.index(u.bidirectional(char)), u.combining(char),
            u.mirrored(char) | WIDTHS.index(u.east_asian_width(char)) << 1)


def two_levels(numbers):
    best = None
    for shift in range(4, 9):
        blocks, first = {}, []
        for start in range(0, len(numbers), 1 << shift):
            block = tuple(numbers[start:start + (1 << shift)])
            first.append(blocks.setdefault(block, len(blocks)))
        size = len(first) * 2 + (len(blocks) << shift)
        if best is None or size < best[0]:
            best = (size, shift, [n for block in blocks for n in block], first)
    return best[1:]


def decompositions():
    tags, rows, units = [""], [], []
    for code in range(0x110000):
        text = u.decomposition(chr(code))
        if not text or code in HANGUL:
            continue
        parts = text.split()
        tag = parts.pop(0).strip("<>") if parts[0].startswith("<") else ""
        if tag not in tags:
            tags.append(tag)
        data = "".join(chr(int(part, 16)) for part in parts).encode("utf-16-le")
        rows.append((code | tags.index(tag) << 21, len(units)))
        units += [int.from_bytes(data[i:i + 2], "little") for i in range(0, len(data), 2)]
    rows.append((0x1fffff, len(units)))
    return tags, rows, units


def compositions():
    found = []
    for code in range(0x110000):
        parts = u.decomposition(chr(code)).split()
        if len(parts) == 2 and "<" not in parts[0] and code not in HANGUL:
            pair = [int(part, 16) for part in parts]
            if u.normalize("NFC", chr(pair[0]) + chr(pair[1])) == chr(code):
                found.append((*pair, code))
    return sorted(found)


def numeric_runs():
    runs = []
    for code in range(0x110000):
        value = u.numeric(chr(code), None)
        if value is None:
            continue
        last = runs[-1] if runs else None
        if last and last[0] + last[1] == code:
            if (last[3] is None or last[3] == 1) and value == last[2] + last[1]:
                last[1], last[3] = last[1] + 1, 1
                continue
            if (last[3] is None or last[3] == 0) and value == last[2]:
                last[1], last[3] = last[1] + 1, 0
                continue
        runs.append([code, 1, value, None])
    return [(code, count, value, step or 0) for code, count, value, step in runs]


def table(name, row, rows, show=str):
    rows = list(rows)
    yield f"table {name} {row} {len(rows)}"
    yield from textwrap.wrap(" ".join(map(show, rows)), 118)


def row_text(row):
    return " ".join(map(repr, row))


def main(path):
    records, numbers = {}, []
    for code in range(0x110000):
        numbers.append(records.setdefault(record(chr(code)), len(records)))
    assert len(records) <= 256
    shift, second, first = two_levels(numbers)
    tags, rows, units = decompositions()
    assert (shift, tags) == (SHIFT, TAGS)
    lines = ["# Made by tests/tools/make_unicode_database.py; do not edit."]
    lines += table("records", "BBBB", records, row_text)
    lines += table("first", "H", first)
    lines += table("second", "B", second)
    lines += table("decompositions", "IHxx", rows, row_text)
    lines += table("decomposition_units", "H", units)
    lines += table("compositions", "III", compositions(), row_text)
    lines += table("numeric_runs", "IHxxdBxxxxxxx", numeric_runs(), row_text)
    with open(path, "w", encoding="ascii") as out:
        out.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
