# Inline flags and their errors, characters by name, letters without case in ASCII, warnings about sets.
import re
import warnings

PATTERNS = [r"(?a:[a-z]+)", r"(?i-i:a)", r"(?i-:a)", r"(?i-u:a)", r"(?au:a)", r"(?L:a)", r"(?-", r"(?i", r"(?i-", r"(?iz)",
            r"(?i-m", r"(?i-m:b)c", r"(?u)\w", r"a(?i)b", r"\N{LATIN SMALL LETTER A}+", r"[\N{DIGIT ONE}-\N{DIGIT NINE}]",
            r"\N{nothing}", r"\N", r"\N{", r"\N{}", r"x{99999999999}", r"x{1,99999999999}", r"x{2,1}", r"[[a]", r"[a--b]",
            r"[a&&b]", r"[a||b]", r"[a~~b]", r"[&&a]", r"[]-a]", r"[a-]"]
for pattern in PATTERNS:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compiled = re.compile(pattern, re.I if pattern.startswith("(?a") else 0)
            print(pattern, compiled.flags, compiled.findall("abKKx19")[:3])
        except (re.error, OverflowError, ValueError) as error:
            print(pattern, type(error).__name__, error)
        for warning in caught:
            print("   ", warning.category.__name__, warning.message)
for pattern, flags in ((r"(?u)\w", re.A), (rb"(?L)\w", re.A), (rb"(?u)a", 0), (r"(?L)a", 0), (r"(?a)\w", re.U)):
    try:
        print(re.compile(pattern, flags).flags)
    except (re.error, ValueError) as error:
        print(pattern, type(error).__name__, error)
print(re.findall("(?i)k", "kK\u212a"), re.findall("(?ia)k", "kK\u212a"), re.findall(b"(?i)\xe9", b"\xe9\xc9"))
print(re.findall("(?i)[a-z]", "\u0131\u017f"), re.findall("(?ia)[a-z]", "\u0131\u017fI"))
print(re.findall(rb"(?iL)[a-c]\w", b"aXBy\xe9"), re.compile(rb"(?L)a"))
print(repr(re.I | re.S | 1 << 20), repr(re.RegexFlag(0)))
