# Text literals that do not end, wrong prefixes and escapes.
for text in ("'abc", '"abc', "'''abc", '"""abc\n\n', "'abc\ndef'", "x = 'it's'", "'\\x'", "'\\x4'", "'\\u12'", "'\\U00110000'", "'\\N{no such name}'", "'\\N'", "'\\N{'", "b'é'", "b'\\x4'",
             "'a' b'b'", "ub'a'", "fr'a' bf'b'", "rr'x'", "f'{a'", "f'}'", "f'{}'", "f'{ }'", "f'{a!}'", "f'{a!z}'", "f'{a b}'", "f'{a:{b:{c}}}'", "f'{a!r:}}'", "f'{lambda x: 1}'", "f'{a = !r}'",
             "f'{\\n}'", "f'{a\\'b}'", "f'{#}'", "f'{a[}'", "f'{a)}'", "f'{(a}'", "f'{*a}'", "f'{**a}'", "f'{yield}'", "f'{a:{'", "f'{1=}' f'{'", "f'{a $ b}'", "f'{!r}'", "f'{:x}'", "f'{a!r b}'"):
    try:
        compile(text, "test", "exec")
        print(f"{text!r} is fine")
    except SyntaxError as error:
        print(f"{text!r}: {error.msg} ({error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset})")
