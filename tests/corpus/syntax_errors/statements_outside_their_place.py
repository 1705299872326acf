# return, yield, break and others where they may not stand.
for text in ("return", "return 5", "yield 1", "x = yield", "yield from x", "await x", "break", "continue", "if x:\n break", "for x in y:\n def f():\n  break", "class A:\n return 1", "class A:\n yield 1",
             "[(yield) for x in y]", "lambda: (yield)", "def f():\n [(yield x) for x in y]", "async def f():\n yield from x", "async def f():\n return 1\n yield 2", "nonlocal x", "def f():\n nonlocal x",
             "def f(x):\n global x", "def f():\n x = 1\n global x", "def f():\n print(x)\n global x", "def f():\n global x, x\n x: int", "def f():\n x = 1\n nonlocal x", "def f(x):\n nonlocal x", "def f():\n global x\n nonlocal x",
             "def f():\n x = 0\n def g():\n  x = 1\n  nonlocal x", "from x import *\n", "def f():\n from x import *", "class A:\n from x import *", "from __future__ import braces", "from __future__ import no_such", "x = 1\nfrom __future__ import division",
             "'doc'\nfrom __future__ import annotations", "import __debug__", "for __debug__ in x: pass", "try:\n pass\nfinally:\n continue", "while 1:\n try:\n  x\n finally:\n  continue", "else", "case 1: pass", "with x: continue"):
    try:
        compile(text, "test", "exec")
        print(f"{text!r} is fine")
    except SyntaxError as error:
        print(f"{text!r}: {error.msg} ({error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset})")
