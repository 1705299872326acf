# re.Scanner cuts a text into tokens and stops where nothing matches.
import re


def number(scanner, text):
    return ("number", int(text), scanner.match.span())


SCANNER = re.Scanner([
    (r"[a-zA-Z_]\w*", lambda scanner, text: ("name", text)),
    (r"\d+\.\d*", lambda scanner, text: ("float", float(text))),
    (r"\d+", number),
    (r"[-+*/=()]", lambda scanner, text: ("operator", text)),
    (r"\s+", None),
    (r";", "end"),
])
for text in ("sum = 3 * foo + 312.5;", "a = ?", "", "x@y", "1 2 3"):
    print(SCANNER.scan(text))
print(re.Scanner([("A", 1), ("b*", 2)], re.I).scan("aaBc"))
