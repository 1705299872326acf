"""Writes engine/objects/unicode_names.tables from CPython 3.11's unicodedata (Unicode 14.0).

    /usr/bin/python3 tests/tools/make_unicode_names.py engine/objects/unicode_names.tables

Aliases and named sequences cannot be listed with unicodedata: candidates come from the file of names that Perl 5.36 has,
and those that unicodedata.lookup confirms are taken. The encoding is described in engine/objects/unicode_names.cpp.
"""
import collections
import re
import sys
import textwrap
import unicodedata

PERL_NAMES = "/usr/share/perl/5.36.0/unicore/Name.pl"
COMMON, WORDS_PER_MARK, NAMES_PER_BLOCK = 192, 32, 64
ALGORITHMIC = ("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")


def pieces_of(name):
    return re.findall(r"[ -][^ -]*|[^ -]+", name)


def all_names():
    for code in range(0x110000):
        name = unicodedata.name(chr(code), None)
        if name and not name.startswith(ALGORITHMIC):
            yield code, name


def order_of_words(names):
    count = collections.Counter(piece for _, name in names for piece in pieces_of(name))
    ranked = [piece for piece, _ in sorted(count.items(), key=lambda item: (-item[1], item[0]))]
    return ranked[:COMMON] + sorted(ranked[COMMON:])


def encode(names, words):
    number = {word: i for i, word in enumerate(words)}
    stream, blocks, before, last = bytearray(), [], [], -1
    for i, (code, name) in enumerate(names):
        pieces = pieces_of(name)
        if i % NAMES_PER_BLOCK == 0:
            blocks.append((last + 1, len(stream)))
            before = []
        if code != last + 1:
            stream += b"\0" + (code - last - 1).to_bytes(3, "little")
        last = code
        shared = 0
        while shared < min(len(before), len(pieces) - 1) and before[shared] == pieces[shared]:
            shared += 1
        rest = pieces[shared:]
        assert shared < 16 and 0 < len(rest) < 16
        stream.append(shared << 4 | len(rest))
        for piece in rest:
            index = number[piece] - COMMON
            stream += bytes([index + COMMON] if index < 0 else [COMMON + (index >> 8), index & 255])
        before = pieces
    return stream, blocks


def aliases_and_sequences():
    aliases, sequences = {}, {}
    text = open(PERL_NAMES, encoding="utf-8").read()
    for codes, name in re.findall(r"^([0-9A-F]{4,6}(?: [0-9A-F]{4,6})*)\n([^\n]+)\n", text, re.M):
        value = "".join(chr(int(code, 16)) for code in codes.split())
        try:
            if unicodedata.lookup(name) != value:
                continue
        except KeyError:
            continue
        if len(value) > 1:
            sequences[name] = value
        elif unicodedata.name(value, None) != name:
            aliases[name] = value
    return aliases, sequences


def ideographs():
    """Ranges of the characters that are named after their code point."""
    ranges = []
    for code in range(0x110000):
        if unicodedata.name(chr(code), "").startswith(ALGORITHMIC[0]):
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return ranges


def main(path):
    names = list(all_names())
    words = order_of_words(names)
    stream, blocks = encode(names, words)
    aliases, sequences = aliases_and_sequences()
    out = ["# Made by tests/tools/make_unicode_names.py; do not edit."]

    def table(name, row, values):
        out.append(f"table {name} {row} {len(values)}")
        out.extend(textwrap.wrap(" ".join(map(str, values)), 118))

    def text(name, lines):
        out.append(f"text {name} {len(lines)}")
        out.extend(lines)

    marks, at = [], 0
    for i, word in enumerate(words):
        if i % WORDS_PER_MARK == 0:
            marks.append(at)
        at += len(word) + 1
    text("words", words)
    table("word_marks", "I", marks)
    table("ideographs", "II", [f"{first} {last}" for first, last in ideographs()])
    table("blocks", "II", [f"{code} {start}" for code, start in blocks])
    table("stream", "B", stream)
    text("aliases", [f"{ord(char):x} {name}" for name, char in sorted(aliases.items())])
    text("sequences", [f"{value}\t{name}" for name, value in sorted(sequences.items())])
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(out) + "\n")


main(sys.argv[1])
