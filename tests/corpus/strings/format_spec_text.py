# The format mini-language for text and for objects without one.
def show(value, *specs):
    for spec in specs:
        try:
            print(repr(value), repr(spec), "->", repr(format(value, spec)))
        except Exception as error:
            print(repr(value), repr(spec), "->", type(error).__name__, error)


show("text", "", "s", "8", "<8", ">8", "^8", "*^9", ".2", "8.2s", "^8.2", "=8", "08", "<08", "+8", " s", "#s", ",", "_", "d", "f", "z", ".2d", "é^7", "\U0001f600>6", "5.", "=")
show("é\u20ac", ">5", ".1", "x<4")
show("", "3", ".0", "^4")
show(None, "", "s", "5")
show([1], "", "s", ">10")
show(object, "", ">10")
show(b"x", "", "5")
show((1, 2), "", "x")
show({1}, "", "d")
show(1j, "", ".2f", ">20", "g", ",", "d", "=20", "020", "+.1e", ".3", "%", "n", "z.1f")
show(3 + 4.5j, "", ".2f", "10.1f", "<12", "e", "+", " g", ".3g")
show(range(3), "", "x")
show(..., "", "4")
print(f"{'a':>{3}}|{'b':{'^'}{5}}|{1.0:{'.'}{2}{'f'}}|{'x'!r:>6}|{3!s:>3}|{'é'!a:>8}")
print(f"{42=} {'a'=!s} {3.14159=:.2f} { 7 = } {'b' = }")
