# Wrong numbers, characters and names.
for text in ("0777", "09", "1_", "1__0", "0x", "0xg", "0b2", "0b", "0o8", "0o", "1e", "1e+", "1.e", "1.5x", "1abc", "0_7", "00_1", "1j2", "1_000_", "0b1_", "0xfor", "1.2.3", "1..x", "12and 3",
             "a?b", "a $ b", "a ! b", "x = €", "x = 5“", "été?", "a\u00a0b", "x\u200b = 1", "1 if 2 else", "a b", "a 1", "1 a", "x y = 1", "print 1", "print x, y", "exec 'x'", "raise 1 2", "import a b",
             "class 1: pass", "def 1(): pass", "def f.g(): pass", "for 1 in x: pass", "import 1", "from . import", "from x import *, y", "from x import (a b)", "from x import ()", "import a.b as c.d", "from x import a,"):
    try:
        compile(text, "test", "exec")
        print(f"{text!r} is fine")
    except SyntaxError as error:
        print(f"{text!r}: {error.msg} ({error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset})")
