# The constants of string and capwords.
import string

for name in ("ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits", "punctuation", "printable", "whitespace"):
    value = getattr(string, name)
    print(name, len(value), repr(value))
print(string.capwords("the  quick\tbrown"), string.capwords("a_b_c", "_"), string.capwords(""), sorted(string.__all__))
