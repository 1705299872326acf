# Formatting rounds half to even on the binary value; str gives the shortest text.
print(f"{0.125:.2f} {0.375:.2f} {2.5:.0f} {3.5:.0f} {1.005:.2f} {1e-7} {1e16} {123456789.123:.2e} {0.1:.20f}")
print(str(0.1), repr(1 / 3), 1e3, 1e22, 1e-4, 1e-5, 100000000000000000.0, 3.0, -0.0, 2.50, 1.10)
print(round(2.5), round(3.5), round(-2.5), round(1.25, 1), round(1.35, 1), round(12345, -2), round(15, -1), round(25, -1), round(1e20), round(0.5 - 1e-17))
print(int(2.9999999999999999), int(-0.9), 7 // 2.0, 7 % 2.5, divmod(-7, 2.5), 1e308 * 10 == float("inf"), 0.1 + 0.1 + 0.1 == 0.3, 0.1 + 0.7)
print(f"{1234.5678:10.2f}|{1234.5678:<10.1f}|{1234.5678:^+12.0f}|{-5:05d}|{5:+}|{1e6:,.0f}|{0.25:.0%}|{255:#06x}|{3:03b}|{1.5:g}|{1e10:g}|{100:g}|{1e-5:g}")
print("%.1f %.0f %5.1f%% %g %s" % (0.25, 0.5, 99.5, 1e5, 1e5), "{:.3}".format(3.14159), "{:.3}".format("abcdef"), format(2 ** 70, ","), format(1 / 3, ".3%"))
