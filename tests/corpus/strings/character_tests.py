# isdecimal, isdigit and isnumeric are three nested sets of characters; the other tests are about categories.
tests = ["isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric",
         "isprintable", "isspace", "istitle", "isupper"]
for text in ["7", "²", "½", "五", "Ⅷ", "٣", "a", "_", "é", "\u00a0", "\u200b", "\x1c", "\x85", "\t", "", "a b", "9lives",
             "lives9", "class", "\u0378", "\ud800", "\U0010ffff", "ª", "\u0345", "x\u0301", "\u2118", "℘", "·", "a·"]:
    print(ascii(text).ljust(14), *("Y" if getattr(text, test)() else "-" for test in tests))
import sys
counts = dict.fromkeys(tests, 0)
for code in range(0x3000):
    for test in tests:
        counts[test] += getattr(chr(code), test)()
print(counts)
