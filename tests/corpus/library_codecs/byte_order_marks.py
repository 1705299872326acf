# UTF-16 and UTF-32 data that end early: the error names the order of the bytes and counts from the data's begin, mark included.
import codecs

marks = [b"", codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE]
for encoding in ("utf-16", "utf-32", "utf-16-le", "utf-32-be"):
    for mark in marks:
        for rest in (b"", b"a", b"\0\xd8", b"\xd8\0", b"abc", b"\xff\xff\xff\xff"):
            for decode in (bytes.decode, codecs.decode, lambda data, name: codecs.getincrementaldecoder(name)().decode(data, True)):
                try:
                    print(encoding, mark + rest, ascii(decode(mark + rest, encoding)))
                except UnicodeError as error:
                    print(encoding, mark + rest, repr(error))

print(codecs.utf_16_ex_decode(b"\xfe\xff\0a\0", "strict", 0, False), codecs.utf_16_ex_decode(b"a\0", "strict", 0, False))
print(codecs.utf_32_ex_decode(b"\xff\xfe\0\0a\0\0\0b", "strict", 0, False), codecs.utf_16_decode(b"\xff\xfe"))
