# Identifiers are compared in normal form NFKC: names that look alike are the same name.
import unicodedata

ﬁle = "ligature"
print(file, "file" in globals(), "ﬁle" in globals())
𝐱 = 5
print(x, 𝑥 + ｘ)
ª = 1
print(a)
é = "composed"
print(é, len("é"), unicodedata.normalize("NFC", "é") in globals())


def ſum(ℓength, *, ª=2):
    return ℓength * ª


print(sum.__name__, sum(length := 3), sum(2, a=5), sum.__code__.co_varnames)


class Ⅷ:
    ﬂag = True
    ℕ: int = 3


print(VIII.flag, VIII.__annotations__, VIII.__name__, getattr(VIII, "ﬂag", "getattr compares as it is"))
print([µ for µ in "ab"], (lambda ﬀ: ff)(7), {"ﬁ": 1}.get("fi"))
try:
    print(ℌidden)
except NameError as error:
    print(error, error.name)
