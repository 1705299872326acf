# Every error handler, encoding and decoding, and what the exceptions say.
def show(function, *args):
    try:
        print(ascii(args), "->", ascii(function(*args)))
    except UnicodeError as error:
        print(ascii(args), "->", type(error).__name__, ascii(str(error)), getattr(error, "start", None), getattr(error, "end", None), getattr(error, "reason", None), getattr(error, "encoding", None))
    except Exception as error:
        print(ascii(args), "->", type(error).__name__, error)


for codec in ("ascii", "latin-1", "utf-8", "utf-16", "utf-8-sig", "cp1252", "cp437", "iso8859-15", "koi8-r", "mac-roman"):
    for handler in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass", "nope"):
        show(str.encode, "a\u20ac\udc80z", codec, handler)
for handler in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace", "nope"):
    for data in (b"a\xffz", b"\xe2\x82", b"\xe2\x82z", b"\xed\xa0\x80", b"\xc0\x80", b"\xf5\x80", b"\xf0\x9f\x98", b"\x80\x80"):
        show(bytes.decode, data, "utf-8", handler)
    show(bytes.decode, b"a\xe9", "ascii", handler)



    show(bytes.decode, b"a\x81", "cp1252", handler)
show(str.encode, "x", "nope")
show(str.encode, "x", 5)
show(str.encode, "x", "utf-8", 5)
show(str.encode, "x", "rot13")
show(str.encode, "x", "hex")
show(bytes.decode, b"00", "hex")
show(bytes.decode, b"x", "nope")
for handler in ("strict", "ignore", "replace", "backslashreplace", "surrogatepass"):
    show(bytes.decode, b"a\x00\xd8", "utf-16-le", handler)
    show(bytes.decode, b"a\x00\x00\xd8a\x00", "utf-16-le", handler)
    show(bytes.decode, b"\xff\xff\xff\xff", "utf-32-le", handler)
    show(str.encode, "a\ud800b", "utf-16-be", handler)
    show(str.encode, "a\ud800b", "utf-32-le", handler)
