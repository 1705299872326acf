# The parser separates text and examples.
import doctest

text = """Intro text.

    >>> x = 1
    >>> for i in range(2):
    ...     print(i + x)
    1
    2

Closing text."""
for part in doctest.DocTestParser().parse(text):
    if isinstance(part, doctest.Example):
        print("example", repr(part.source), repr(part.want), part.lineno, part.indent)
    else:
        print("text", repr(part))
print(doctest.script_from_examples(text))
for broken in (">>>no blank", ">>> a\n  ...b"):
    try:
        doctest.DocTestParser().get_examples(broken, "broken")
    except ValueError as error:
        print(error)
