# Literals in other bases, underscores, conversions and what they print.
print(0b101, 0o17, 0xff, 1_000_000, 1e3, 1E-2, .5, 5., 1_0.0_1, 0xdead_beef, 10j, 1e2j, -0, +-+1, 00, 0_0)
print(int("ff", 16), int("0b11", 0), int("-0x10", 16), float("1e-3"), int(" 42\n"), int("1_000"), complex("1+2j"), int("00012"), float("  .5 "))
print(hex(255), oct(8), bin(-5), f"{255:x} {255:#X} {5:08b} {-5:b} {1234567:,} {0.1:.3f} {1e10:g} {12:e} {0.5:%}", format(3.0, "g"), str(3.0), 3.0 == 3)
for text in ("1.0", "0x1f", "", "1e3", "--1", "1 2", "½", "Ⅷ", "1__0", "_1", "0b2"):
    try:
        print(text, int(text))
    except ValueError as error:
        print(error)
print(1 .real, 1..real, (1).real, 1.5.is_integer(), 5 .bit_length(), 0xf.__class__, 1_0 .__add__(1))
