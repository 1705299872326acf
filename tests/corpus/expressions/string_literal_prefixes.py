# Prefixes and escapes of text and bytes literals.
print("\x41\u00e9\U0001f600\N{GREEK SMALL LETTER ALPHA}\101\0end".encode("unicode_escape"))
print(r"\n\x41", R'\'', b"\x00\xff\n", rb"\x00", Br'\t', u"text")
print("a\
b", '''it's "fine"''', """tail\"""", "\a\b\f\v\r".encode())
print(len("\\"), len(r"\\"), "tab\there", 'single\'s', "\"")
print("con" 'cat' """e""" r"\n" "ated", b"a" b'b' rb"\c")
