# Escapes, raw strings, line joins and quotes inside quotes.
print("a\tb|a\\tb|" r"a\tb", len("\n"), len(r"\n"), len("\\"), "\x41\u0042\N{LATIN CAPITAL LETTER C}\103", '\'"', "it's", 'say "x"', "\"'")
print("""three
lines \
joined""", '''it's "both"''', "a" """b""" 'c', r"""raw\
""" == "raw\\\n", "\a\b\0".encode(), b"\x00\xff\n", rb"\x00")
print(f"{'a'}{{b}}{'c' * 2}", f"{1 + 1=}", f"{'x':>{3}}", f"{'quotes'!r}", f'{"nested"}', f"{3.14159:.{2}f}", "%s" % "{}", "{{}}".format(), "{}%s".format(1) % 2)
print("tab\t|".expandtabs(4), "é" == "\u00e9", "e\u0301" == "é", len("e\u0301"), "\u200b".isprintable(), "\\n" == r"\n", "\1\12" == "\x01\n", ord("\377"), "ab\
cd")
