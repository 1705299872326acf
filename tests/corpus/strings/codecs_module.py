# The codecs module: lookup, error handlers of one's own, coding in pieces, codecs of one's own.
import codecs


def brackets(error):
    print("handler:", type(error).__name__, error.start, error.end, error.reason)
    if isinstance(error, UnicodeDecodeError):
        return "<" + error.object[error.start:error.end].hex() + ">", error.end
    return "".join(f"[{ord(c):x}]" for c in error.object[error.start:error.end]), error.end


codecs.register_error("brackets", brackets)
print("a\u20acb\u20ac\u20ac".encode("ascii", "brackets"), "\u20ac".encode("latin-1", "brackets"), "\ud800".encode("utf-8", "brackets"))
print(b"a\xff\xfez".decode("utf-8", "brackets"), b"\xe9".decode("ascii", "brackets"), "\u0416".encode("cp1252", "brackets"))
codecs.register_error("raw", lambda error: (b"\xff", error.end))
print("a\u20acb".encode("ascii", "raw"), "a\u20acb".encode("cp1252", "raw"))
codecs.register_error("back", lambda error: ("x", -1))
print("\u20acbc".encode("ascii", "back"))
for result in [("x",), ("x", "y"), (5, 1), None, ("x", 99), ("x", -99), ("\u20ac", 1)]:
    codecs.register_error("odd", lambda error: result)
    try:
        print(result, "\u20acbc".encode("ascii", "odd"))
    except Exception as error:
        print(result, type(error).__name__, error)
print(codecs.lookup("UTF8").name, codecs.lookup("latin1").name, codecs.lookup("Windows-1252").name, len(codecs.lookup("ascii")))
print(codecs.encode("uryyb", "rot13"), codecs.encode(b"\x01\xff", "hex"))
decoder = codecs.getincrementaldecoder("utf-8")()
print([decoder.decode(bytes([byte])) for byte in "aé€".encode()], decoder.decode(b"", True))
decoder = codecs.getincrementaldecoder("utf-16")()
print([decoder.decode(bytes([byte])) for byte in "é€".encode("utf-16")])
print(list(codecs.iterdecode([b"\xe2", b"\x82", b"\xacx"], "utf-8")), list(codecs.iterencode(["a", "é"], "latin-1")))
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.getencoder("utf-8")("é"), codecs.getdecoder("ascii")(b"a"))


def search(name):
    if name == "doubling":
        return codecs.CodecInfo(lambda text, errors="strict": (text.encode() * 2, len(text)), lambda data, errors="strict": (bytes(data[:len(data) // 2]).decode(), len(data)), name="doubling")


codecs.register(search)
print("ab".encode("doubling"), b"abab".decode("Doubling"))
for name in ("no-such", "rot13", "hex"):
    for function in ("abc".encode, b"abc".decode):
        try:
            print(function(name))
        except LookupError as error:
            print(error)
for name in ("strict", "ignore", "nothing"):
    try:
        print(codecs.lookup_error(name)(UnicodeEncodeError("ascii", "abc", 0, 1, "why")))
    except Exception as error:
        print(type(error).__name__, error)
