# bytes and bytearray are made from sizes, iterables, buffers and text, and refuse the rest.
def show(expression):
    try:
        print(expression, "->", eval(expression))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


class WithBytes:
    def __bytes__(self):
        return b"made"


class BadBytes:
    def __bytes__(self):
        return "text"


class Index:
    def __index__(self):
        return 3


for name in ("bytes", "bytearray"):
    for arguments in ("", "3", "[1, 2, 255]", "range(3)", "b'ab'", "bytearray(b'ab')", "memoryview(b'ab')", "'é', 'utf-8'", "'é', 'ascii', 'replace'", "'a'", "-1", "1.5",
                      "None", "[256]", "[-1]", "['a']", "[1.5]", "object()", "WithBytes()", "BadBytes()", "Index()", "'a', 5", "b'a', 'utf-8'", "5, 'utf-8'", "errors='strict'",
                      "source=b'q'", "{1: 2, 3: 4}", "'x', encoding='utf-16-le'", "(i for i in (1, 2))", "2 ** 80", "[True, False]", "b'a', b'b'", "'a', 'nope'"):
        show(f"{name}({arguments})")
