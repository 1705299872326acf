# Reports: aligned tables, wrapped paragraphs, boxes, numbers in many formats.
import textwrap

ROWS = [("Anna", 28, 1234.5, 0.256), ("Björn", 7, -99.999, 1), ("Christopher", 102, 1e6, 0.0049), ("Ðalia", 33, 0, 0.5)]
HEAD = ("name", "age", "balance", "share")


def table(head, rows, align="<>>>"):
    cells = [[str(h) for h in head]] + [[n, f"{a:d}", f"{b:,.2f}", f"{s:.1%}"] for n, a, b, s in rows]
    widths = [max(map(len, column)) for column in zip(*cells)]
    for i, row in enumerate(cells):
        yield " | ".join(f"{cell:{a}{w}}" for cell, a, w in zip(row, align, widths))
        if i == 0:
            yield "-+-".join("-" * w for w in widths)


print(*table(HEAD, ROWS), sep="\n")
print(*table(HEAD, sorted(ROWS, key=lambda r: -r[2])[:2], "^^^^"), sep="\n")
text = "The quick brown fox jumps over the lazy dog. Pack my box with five dozen liquor jugs! Sphinx of black quartz, judge my vow; how vexingly quick daft zebras jump."
for width in (30, 45):
    print(textwrap.fill(text, width, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 40), textwrap.shorten(text, 25, placeholder=" [...]"), len(textwrap.wrap(text, 20)), sep=" | ")
print(textwrap.indent("one\n\ntwo", "> "), repr(textwrap.dedent("    a\n      b\n    c")), sep="\n")
def box(lines, edge="+-|"):
    corner, top, side = edge
    width = max(map(len, lines))
    return "\n".join([corner + top * (width + 2) + corner, *(f"{side} {line:^{width}} {side}" for line in lines), corner + top * (width + 2) + corner])
print(box(["Hello", "wide world"]), box(["x"], "*=!"), sep="\n")
value = 1234567.891
for spec in ("", ".2f", ",.1f", "e", ".3e", "g", ".10g", "015.2f", "+.0f", "_.2f", "%", ">15.1f", "^15.0f", "<15,.0f"):
    print(f"{spec:>8} [{value:{spec}}]", end=" ")
print()
number = 255
print(*(f"{number:{spec}}" for spec in ("b", "o", "x", "X", "#b", "#o", "#x", "08b", "+d", "c", "_b", ",d", "e", "5%")))
columns = [[f"{i * j:>4}" for j in range(1, 6)] for i in range(1, 6)]
print("\n".join("".join(row) for row in columns))
def justify(line, width):
    words = line.split()
    if len(words) == 1: return line
    spaces, extra = divmod(width - sum(map(len, words)), len(words) - 1)
    return "".join(word + " " * (spaces + (i < extra)) for i, word in enumerate(words[:-1])) + words[-1]
for line in textwrap.wrap(text, 36)[:3]:
    print("|" + justify(line, 36) + "|")
for n in (0, 1, 2, 5):
    print(f"{n} item{'s' * (n != 1)}", f"{n}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(n, 'th') }", end="; ")
print("{0:{fill}{align}{width}}|{name!r:>10}|{0!s:.2}".format("abc", fill="*", align="^", width=9, name="q"), "%-8s|%+05d|%6.2f|%x|%%|%c" % ("ab", 42, 3.14159, 255, "z"))
