# UnicodeDecodeError and its kin check what they are made of.
def attempt(kind, *args):
    try:
        print(kind(*args))
    except Exception as error:
        print(type(error).__name__, error)
attempt(UnicodeDecodeError, "utf-8", b"x\xff", 1, 2, "wrong")
attempt(UnicodeDecodeError, "utf-8", bytearray(b"x"), 0, 1, "wrong")
attempt(UnicodeDecodeError, "utf-8", False, 0, 1, "wrong")
attempt(UnicodeDecodeError, "utf-8", "x", 0, 1, "wrong")
attempt(UnicodeDecodeError, 8, b"x", 0, 1, "wrong")
attempt(UnicodeDecodeError, "utf-8", b"x", 0, 1, None)
attempt(UnicodeDecodeError, "utf-8", b"x", "0", 1, "wrong")
attempt(UnicodeEncodeError, "utf-8", b"x", 0, 1, "wrong")
attempt(UnicodeTranslateError, "x", 0, 1, 3)
attempt(UnicodeTranslateError, "x", 0)
