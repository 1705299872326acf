# repr gives the shortest digits that read back as the same float.
for value in (0.1, 0.1 + 0.2, 1 / 3, 1e16, 1e15, 123456789.125, 1e-4, 1e-5, 2.5e-8, 1e22, 1e23, 5e-324, 1.7976931348623157e308,
              100.0, -0.0, 4.35, 2 ** 53 + 1.0, 1e100):
    print(repr(value), float(repr(value)) == value, f"{value:.3g}", f"{value:.3e}", round(value, 2))
print(float("inf"), float("-inf"), float("nan"), float("  1_0.5  "), float("1e5"))
print(0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, 1e16 + 1 == 1e16)
