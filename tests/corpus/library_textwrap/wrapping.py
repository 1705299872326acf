# wrap and fill: width, indents, long words, hyphens.
import textwrap

text = "The quick brown fox jumps over the lazy dog, a well-known pangram; supercalifragilistic words too."
for options in ({"width": 20}, {"width": 30, "initial_indent": "* ", "subsequent_indent": "  "}, {"width": 12, "break_long_words": False},
                {"width": 12, "break_on_hyphens": False}, {"width": 25, "max_lines": 2}, {"width": 25, "max_lines": 2, "placeholder": "~"}):
    print(options, textwrap.wrap(text, **options))
print(textwrap.fill("a\tb\n\nc  d", 5), textwrap.wrap(""), textwrap.wrap("a b", 1), textwrap.wrap("x y", fix_sentence_endings=True))
print(textwrap.shorten("Hello   big   world", 12), textwrap.shorten("Hello world", 5, placeholder="."))
for attempt in (lambda: textwrap.wrap("a", 0), lambda: textwrap.shorten("hello", 3), lambda: textwrap.wrap("a b c", 3, max_lines=1, placeholder="....")):
    try:
        print(attempt())
    except ValueError as error:
        print(error)
