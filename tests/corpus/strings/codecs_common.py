# The common codecs round trip, whatever the spelling of their names; byte order marks come and go.
text = "Aé€\U0001f600"
for codec in ("utf-8", "UTF8", "utf_16", "UTF-16LE", "utf-16-be", "utf-32", "utf-32-le", "utf-8-sig", "utf-7", "unicode_escape", "raw-unicode-escape"):
    data = text.encode(codec)
    print(codec, data, data.decode(codec) == text)
western = "café ½"
for codec in ("latin-1", "ISO-8859-1", "l1", "cp1252", "windows-1252", "iso8859-15"):
    try:
        data = western.encode(codec)
        print(codec, data, data.decode(codec) == western)
    except UnicodeEncodeError as error:
        print(codec, error)
print("привет".encode("koi8-r"), "привет".encode("cp1251"), "привет".encode("iso8859-5"), "привет".encode("cp866"))
print("\xe9".encode("cp437"), "\xe9".encode("cp850"), "\xe9".encode("mac-roman"), "ελ".encode("iso8859-7"), "שלום".encode("cp1255"))
print(b"\xff\xfea\x00".decode("utf-16"), b"\xfe\xff\x00a".decode("utf-16"), b"a\x00".decode("utf-16"), b"\xef\xbb\xbfa".decode("utf-8-sig"), ascii(b"\xef\xbb\xbfa".decode("utf-8")))
print(r"a\u20ac\x41\n\N{BULLET}\101".encode().decode("unicode_escape"), "a\n\x00é€".encode("unicode_escape"))
for data in (rb"\x4", rb"\u12", rb"\U00110000", rb"\N{nope}", b"\\", rb"\N"):
    try:
        print(data, ascii(data.decode("unicode_escape")))
    except UnicodeDecodeError as error:
        print(data, error)
