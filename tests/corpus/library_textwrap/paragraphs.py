# A letter in two columns' width: filling paragraphs.
import textwrap

LETTER = """\
    Dear Ada,

    thank you for your letter of the third of May, which arrived
    only yesterday.  I will answer it at length   as soon as the work is done.

    Yours, Bo
    """
for paragraph in textwrap.dedent(LETTER).strip().split("\n\n"):
    print(textwrap.fill(" ".join(paragraph.split()), width=34))
    print()
print(textwrap.indent(textwrap.fill("one two three four five six", 12), "| "))
