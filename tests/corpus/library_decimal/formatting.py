# format() of decimals: places, exponents, percent, commas, width.
from decimal import Decimal as D

for text in ("1234567.891", "-0.000123", "0", "1E+10", "-1E-10", "NaN", "-Infinity", "99.995", "0E-8"):
    value = D(text)
    print(text, [format(value, spec) for spec in ("", ".2f", ",.2f", "e", ".3e", "g", ".3g", "%", ".1%", "+", " ", "n")])
print(f"{D('3.14159'):.2f}|{D('42'):>8}|{D('42'):<8}|{D('42'):^8}|{D('42'):*^8}|{D('-42'):08}|{D('1234.5'):010,.1f}|{D('-0.001'):z.1f}")
for spec in ("d", "x", ".", "5.", ",n", "=+<"):
    try:
        print(format(D(1), spec))
    except ValueError as error:
        print(repr(spec), error)
print(str(D("1E+3")), D("1E+3").to_eng_string(), D("12E-7"), D("12E-7").to_eng_string(), D("0.000001"), D("0.0000001"))
