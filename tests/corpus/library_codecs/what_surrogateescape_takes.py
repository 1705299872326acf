# The handler surrogateescape takes bytes up to the first ASCII one, four at most; decoding goes on behind them.
for encoding in ("utf-8", "utf-16-le", "utf-32", "utf-32-be", "utf-7"):
    for data in (b"\xed\n", b"\xdfJ\x84[", b"\x84\xbeb\xc7\xa2\x1b", b"\xaaj\xef+\\", b"\xff\xfe\xfd\xfc", b"\xffa\xfe\xfd", b"+A\xd3"):
        try:
            print(encoding, data, ascii(data.decode(encoding, "surrogateescape")))
        except UnicodeDecodeError as error:
            print(encoding, data, error)
