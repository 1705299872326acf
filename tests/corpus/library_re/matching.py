# re: match, search, groups, substitution.
import re

found = re.search(r"(?P<year>\d{4})-(\d\d)", "on 2024-02-29")
print(found, found.group(), found.groups(), found.group("year", 2), found.groupdict(), found.span(1), found.start(), found.string[found.end():], found.lastindex, found.re.pattern)
print(re.match("b", "abc"), re.fullmatch("a.c", "abc"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall("o", "foo"), re.split(r"(,)\s*", "a, b,c"), re.split(",", "a,b,c", maxsplit=1))
print(re.sub(r"(\w+) (\w+)", r"\2 \g<1>", "hello world"), re.sub("o", lambda m: m.group().upper(), "foo", count=1), re.subn("x", "y", "xx"), re.escape("a.b*c"))
print([m.span() for m in re.finditer("a*", "baac")], re.findall("(?i)A|b", "aB"), re.findall("^.", "a\nb", re.M), re.search("a.b", "a\nb", re.S) is not None)
print(re.compile(r"(?x) a  b # note"), re.compile("a", re.I | re.M), re.findall(r"(?<=a)b(?!c)", "abc ab"), re.findall(r"\bfoo\b", "foo food"), re.findall("a{2,3}?", "aaaa"))
for pattern in ("(", "[", "*a", "a{2,1}", "(?P<1>a)", "\\", "(?P=x)", "a**", "[z-a]", "(?<=a*)b", "\\q"):
    try:
        re.compile(pattern)
        print(pattern, "compiled")
    except re.error as error:
        print(pattern, error, error.pos)
