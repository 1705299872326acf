"""Writes engine/modules/python/_charmaps.py: what the bytes of each single-byte codec mean, from CPython 3.11's codecs.

    /usr/bin/python3 tests/tools/make_charmaps.py engine/modules/python/_charmaps.py

Most codecs are ASCII below 0x80: only the upper half is kept then. U+FFFE stands for a byte without a meaning.
"""
import codecs
import sys
from encodings.aliases import aliases

CODECS = """cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp437 cp720 cp737 cp775 cp850 cp852 cp855 cp856
cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 cp869 cp874 cp1006 cp1125 cp037 cp273 cp424 cp500 cp875 cp1026 cp1140
iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-11 iso8859-13
iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-t koi8-u kz1048 mac-roman mac-cyrillic mac-greek mac-iceland mac-latin2
mac-turkish hp-roman8 ptcp154 tis-620""".split()


def table_of(name):
    return "".join(bytes([byte]).decode(name, "replace").replace("\ufffd", "\ufffe") for byte in range(256))


def literal(text):
    return '"' + "".join(c if c.isprintable() and c not in '"\\' else
                         f"\\x{ord(c):02x}" if ord(c) < 256 else f"\\u{ord(c):04x}" for c in text) + '"'


def wrapped(text, indent):
    for start in range(0, len(text), 64):
        yield " " * indent + literal(text[start:start + 64])


def main(path):
    lines = ['"""What each byte of a single-byte codec means: written by tests/tools/make_charmaps.py."""',
             "# 128 characters: the upper half, ASCII below. U+FFFE: no character.", "TABLES = {"]
    key = {name: codecs.lookup(name).name for name in CODECS}
    for name in CODECS:
        table = table_of(name)
        if table[:128] == "".join(map(chr, range(128))):
            table = table[128:]
        lines.append(f'    "{key[name]}": (')
        lines += wrapped(table, 8)
        lines.append("    ),")
    lines += ["}", "# Other spellings, normalised.", "ALIASES = {"]
    modules = {name.replace("-", "_"): key[name] for name in CODECS}
    for spelling, module in sorted(aliases.items()):
        if module in modules and modules[module] != spelling:
            lines.append(f'    "{spelling}": "{modules[module]}",')
    lines += [f'    "{module}": "{name}",' for module, name in modules.items() if module != name]
    lines.append("}")
    with open(path, "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
