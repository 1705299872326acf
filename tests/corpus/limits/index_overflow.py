# Indices, lengths and counts beyond the machine's word.
big = 1 << 70
for text in ("[1][big]", "'a'[big]", "(1,)[-big]", "[1, 2, 3][:big]", "[1, 2, 3][-big:]", "'abc'[big:]", "range(big)[5]", "len(range(big))", "range(big)[big - 1] == big - 1", "list(range(big, big + 2))", "range(big).index(7)", "big in range(big + 1)", "[1].pop(big)", "[1].insert(big, 2)", "'a'.find('a', -big, big)",
             "chr(big)", "round(1.5, big)", "2.0 ** big", "float(1 << 2000)", "int('1' * 10, big)", "[0].index(0, -big, big)", "bytes([big])", "bytearray(big)", "'a' * -big", "pow(2, -1)", "1 / (1 << 2000)", "(1 << 2000) / 1", "(1 << 2000) / (1 << 1999)", "math.factorial(big)", "math.sqrt(1 << 2000)", "math.isqrt(1 << 200)"):
    try:
        print(text, "=", repr(eval(text, {"big": big, "math": __import__("math")}))[:40])
    except Exception as error:
        print(text, type(error).__name__, error)
