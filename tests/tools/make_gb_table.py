"""Writes engine/modules/python/_gb_table.py: the characters of GB 2312, GBK and GB 18030, from CPython 3.11's codecs.

    /usr/bin/python3 tests/tools/make_gb_table.py engine/modules/python/_gb_table.py

GBK adds the ideographs of Unicode that GB 2312 has not, in their order, so only the former are listed; GB 18030 adds
runs of neighbours. The codecs are compared with what the lists give before anything is written.
"""
import sys

WIDTH = 56


def pairs(name):
    found = {}
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                found[lead << 8 | trail] = bytes((lead, trail)).decode(name)
            except UnicodeDecodeError:
                pass
    return found


def runs(codes):
    """(first code, how many) of neighbouring codes."""
    result = []
    for code in sorted(codes):
        if result and sum(result[-1]) == code:
            result[-1][1] += 1
        else:
            result.append([code, 1])
    return [tuple(run) for run in result]


def stretches(table):
    """(code, text) where codes follow each other, (code, first character, count) where characters do too."""
    result = []
    for first, count in runs(table):
        text = "".join(table[first + i] for i in range(count))
        start = 0
        for end in range(1, count + 1):
            if end == count or ord(text[end]) != ord(text[end - 1]) + 1:
                result.append((first + start, ord(text[start]), end - start))
                start = end
    return result


def literals(text):
    return [repr(text[at:at + WIDTH]) for at in range(0, len(text), WIDTH)]


def numbers(rows):
    texts = ["(" + ", ".join(f"{n:#06x}" if n > 255 else str(n) for n in row) + ")" for row in rows]
    lines, line = [], ""
    for text in texts:
        if len(line) + len(text) > 108:
            lines.append(line.rstrip())
            line = ""
        line += text + ", "
    return lines + [line.rstrip()]


def main(path):
    gb2312, gbk, gb18030 = pairs("gb2312"), pairs("gbk"), pairs("gb18030")
    assert all(gb18030[code] == char for code, char in gbk.items())
    known = set(gb2312.values())
    places = [code for code in sorted(gbk)
              if code not in gb2312 and (code >> 8 < 0xA1 or (code >> 8 >= 0xAA and code & 0xFF < 0xA1))]
    added = [chr(code) for code in range(0x4E00, 0x9FA6) if chr(code) not in known]
    assert [gbk[code] for code in places[:len(added)]] == added
    rest = {code: gbk[code] for code in gbk if code not in gb2312 and code not in set(places[:len(added)])}
    more = {code: gb18030[code] for code in gb18030 if code not in gbk}
    lines = ['"""Characters of the Chinese codecs: written by tests/tools/make_gb_table.py."""',
             "# GB 2312: (first code, how many) of each run of codes, and their characters.", "GB2312_RUNS = ("]
    lines += ["    " + line for line in numbers(runs(gb2312))] + [")", "GB2312 = ("]
    lines += ["    " + line for line in literals("".join(gb2312[code] for code in sorted(gb2312)))] + [")"]
    lines += ["# GBK: (code, first character, how many) of what is neither of GB 2312 nor an ideograph in Unicode's order.",
              "GBK_RUNS = ("] + ["    " + line for line in numbers(stretches(rest))] + [")"]
    lines += ["# The same of the pairs that GB 18030 adds.", "GB18030_RUNS = ("]
    lines += ["    " + line for line in numbers(stretches(more))] + [")"]
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


main(sys.argv[1])
