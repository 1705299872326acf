# Where await and async may stand.
for text in ("await x", "def f(): await x", "async def f(): yield from x", "async def f():\n    return 1\n    yield", "lambda: await x",
             "async for x in y: pass", "def f():\n    async with a: pass", "[x async for x in y]", "def f(): return [x async for x in y]",
             "async def f(): return [x async for x in y]", "async def f(): return (await x for x in y)", "async lambda: 0", "async x = 1",
             "await = 1", "async = 2", "async def f(await): pass", "class async: pass", "def f(): (await x for y in z)", "async def f(): def g(): await x",
             "async def f():\n    def g(): await x"):
    try:
        compile(text, "test", "exec")
        print(f"{text!r} is fine")
    except SyntaxError as error:
        print(f"{text!r}: {error.msg} ({error.lineno}, {error.offset})")
