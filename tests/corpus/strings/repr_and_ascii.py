# repr chooses quotes, escapes what is not printable, and leaves printable text alone; ascii escapes the rest too.
samples = ["", "it's", 'say "hi"', "both ' and \"", "tab\tnew\nret\rback\\", "\0\x07\x1b\x7f", "\x80\x9f\xa0\xad", "é ñ",
           "\u0378", "\u200b\u2028\u3000", "\ud800", "\udc80x", "\ufeff", "\ue000", "\U0001f600", "\U000e0001", "\U0010ffff", "日本", "a\u0301"]
for text in samples:
    print(ascii(text), len(repr(text)), ascii(repr(text)), len(ascii(text)))
for data in (b"", b"it's", b'"', b"'\"", bytes(range(12)), bytes(range(120, 132)), b"\\", b"\t\n\r", bytearray(b"'x'"), bytearray(b"\xff\"'")):
    print(repr(data), str(data), ascii(data))
print(str(b"a", "ascii"), str(bytearray(b"\xc3\xa9"), "utf8"), ascii(str(b"\xff", "latin1")), str(b"\xff", errors="replace") == "\ufffd")
for arguments in ((5, "utf8"), ("x", "utf8"), (b"\xff", "utf8"), (b"x", "nope"), (b"x", 5), (b"", "nope")):
    try:
        print(arguments, str(*arguments))
    except Exception as error:
        print(arguments, type(error).__name__, error)
print(repr(str()), repr(str(object="x")), repr(str(encoding="utf8")), repr(str(errors="x")))
