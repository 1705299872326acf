# What compiling leaves in gc.get_count() when the free lists are empty: the compiler's tables fall into them.
import gc

TEXTS = [
    "def f(a, b=2.5):\n    return [a for a in b]\n",
    "class A:\n    x = (1, 2.0)\n    def m(self): return self.x\n",
    "x = 1.5; y = b'q'; z = (1, (2.5, 3))",
    "[i for i in range(3)]",
    "lambda: (lambda: (lambda: 0))",
    "x in {1, 2, 'a'}",
    "async def f():\n    async for x in y: yield x\n",
    "import os.path as p, sys\nfrom a import b, c\n",
    "try:\n  a\nexcept B as c:\n  d\nfinally:\n  e\n",
    "match x:\n  case [1, 2, *r]: pass\n  case {'k': v}: pass\n  case P(a=1): pass\n",
    "def f():\n  global a, b\n",
    "def f():\n  x = 1\n  def g():\n    nonlocal x\n    x = 2\n",
    "f'{a}{b!r:>{c}}'",
    "print('a' 'b', -1, 2 ** 8, 'x' * 20, (1,) * 3, -2.5, 1j)",
    "@d\n@e(1)\nclass A(B, metaclass=C): pass",
    "def f():\n  'doc'\n  return 'a', 2.5, None",
]

compile("first", "<text>", "exec")
for text in TEXTS:
    gc.collect()
    before = gc.get_count()[0]
    code = compile(text, "<text>", "exec")
    print(gc.get_count()[0] - before, text.splitlines()[0])
for text in ("1 + 2", "[1.5, 'a']", "lambda x: x", "{1: 2, 'a': 3}"):
    gc.collect()
    before = gc.get_count()[0]
    code = compile(text, "<text>", "eval")
    print(gc.get_count()[0] - before, text)
