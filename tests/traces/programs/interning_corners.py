# Which strings are one object: constants, identifiers, computed ones.
import sys

first = "identifier_like"
second = "identifier_like"
same = first is second
spaced = "not an identifier"
again = "not an identifier"
built = "".join(["identifier", "_", "like"])
equal = built == first
interned = sys.intern(built)
is_first = interned is first
class Holder:
    pass
setattr(Holder, "made" + "_up", [1])
names = [name for name in vars(Holder) if name.startswith("made")]
holder = Holder()
holder.__dict__["key" * 2] = 1
key = list(holder.__dict__)[0]
sliced = first[:10]
repeated = "ab" * 3
one = "xyz"[1]
