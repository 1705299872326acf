# Without case a character equals what has the same capital or small letter, in literals, sets, ranges and references.
import re

pairs = [("\ufb05", "\ufb06"), ("\u0390", "\u1fd3"), ("k", "\u212a"), ("s", "\u017f"), ("\u00b5", "\u03bc"),
         ("\u0412", "\u1c80"), ("\u03c3", "\u03c2"), ("i", "\u0131"), ("\u00df", "\u1e9e"), ("a", "A"), ("é", "É")]
for one, other in pairs:
    first, second = re.escape(one), re.escape(other)
    found = [bool(re.fullmatch(first, other, re.I)), bool(re.fullmatch(second, one, re.I)),
             bool(re.fullmatch(f"[{first}]", other, re.I)), bool(re.fullmatch(f"[0{second}]", one, re.I)),
             bool(re.fullmatch(f"[^{first}]", other, re.I)), bool(re.fullmatch(first, other, re.I | re.A)),
             bool(re.fullmatch(r"(.)\1", one + other, re.I))]
    print(ascii(one), ascii(other), *(int(f) for f in found))

for pattern in ["[\u2129-\u212b]", "[A-Z]", "[^a-z]", "[\u0400-\u0410]", "[\U00010400-\U00010410]", r"[\w-]", "[x-\U0010ffff]"]:
    letters = "aKk\u212aåÅ\u212b\u0430\u0410\u0450ıİſ\U00010428\U00010438Zß-"
    print(ascii(pattern), ascii("".join(re.findall(pattern, letters, re.I))))
