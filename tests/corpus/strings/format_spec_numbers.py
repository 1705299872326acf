# The format mini-language for whole numbers: base, sign, grouping, alignment, padding with zeros, and its errors.
def show(value, *specs):
    for spec in specs:
        try:
            print(repr(value), repr(spec), "->", repr(format(value, spec)))
        except Exception as error:
            print(repr(value), repr(spec), "->", type(error).__name__, error)


show(42, "", "d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "c", "n", "e", "f", "g", "%", "+d", " d", "-d")
show(-42, "06", "<6", ">6", "^6", "=6", "*^9", "0=6", "#010x", "+#b", " ", "+", "_b", "08b")
show(1234567, ",", "_", ",d", "_x", "_b", ",x", ",b", ",.2f", "015,", "015,d", "_o", "#_x", ",n", ",_", "_,", ",,")
show(5, "s", "z", "5s", "r", ".2d", "#c", "+c", ",c", "10c", "dd", "d5", "5 d", ".", "5.", "é", "é>5", "}>5", "{<5")
show(1114112, "c")
show(-1, "c")
show(8364, "c", "5c")
show(True, "", "d", "5", "x", "s", ">6", "b", "f")
show(10 ** 30, ",", "_x", "e", ".3g", "n")
show(2 ** 64, "030_d", "f", ".0f")
show(0, "=+8", "x=+8d", "03", "#.0f", "z.1f", ".3%")
show(123, "00000000010", "<010", "^010", ">010", "=010", "=10", "010.2f")
show(7, "99999999999999999999d", ".99999999999999999999f")
