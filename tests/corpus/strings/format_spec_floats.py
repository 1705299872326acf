# The format mini-language for floats: precision, exponent, general, percent, the z option, grouping, infinities.
def show(value, *specs):
    for spec in specs:
        try:
            print(repr(value), repr(spec), "->", repr(format(value, spec)))
        except Exception as error:
            print(repr(value), repr(spec), "->", type(error).__name__, error)


show(3.14159, "", "f", ".2f", ".0f", "#.0f", "e", ".3e", "E", "g", ".3g", "G", "%", ".1%", "n", "+.2f", " .2f", "010.3f", "z.1f")
show(1234567.891, ",", ",.2f", "_.3f", "015,.2f", ".3", "g", ",g", "e", ",e", "n", "_n", "20,", ".10", "020,.1f")
show(-0.0, "", "f", "z", "z.0f", "+", "g", "e", "%", "z%", "zg")
show(-0.001, ".2f", "z.2f", "z.1%", "+z.2f", " z.2f")
show(float("inf"), "", "f", "F", "E", "010", "+", "%", "e", "5", "<8", "08.2f")
show(float("-inf"), "010", "=10", "z", "^10")
show(float("nan"), "", "F", "+", "010", "%", " ")
show(1e100, "", "f", "g", ".3f", "e", ",.0f", "n", ".20")
show(1e-5, "", "g", "#g", ".3", "f", "e", "n")
show(123456789.0, "g", ".9g", ".10g", "", ".4", "#.4g", ".1", ".0")
show(0.1, ".20f", ".55f", ".17g", ".1f", ".0e", "#.0e")
show(2.5, ".0f", "d", "x", "c", "s", "b", ".", ".f", "..2f", "f.2", "zd", "5z", "-z5.1f")
show(1e16, "", "r", "g", ".17g", "f")
show(9.995, ".2f", ".1f", ".3f", ".2e", ".3g")
show(5e-324, "", "e", ".3g", "g", "f")
show(1.5, ".2147483648f", "99999999999999999999f")
