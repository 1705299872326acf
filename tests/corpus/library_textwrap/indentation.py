# dedent and indent.
import textwrap

print(repr(textwrap.dedent("    a\n      b\n\n    c\n")), repr(textwrap.dedent("\ta\n    b")), repr(textwrap.dedent("  \n  a\n")))
print(repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda line: True)))
print(textwrap.dedent("""\
    def f():
        return 1
    """))
wrapper = textwrap.TextWrapper(width=10, drop_whitespace=False)
print(wrapper.wrap("one  two   three"), wrapper.fill("x y"), textwrap.TextWrapper(width=8, replace_whitespace=False).wrap("a\nb c d e f"))
