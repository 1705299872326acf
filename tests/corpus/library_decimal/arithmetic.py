# Arithmetic keeps the digits that it earns; 28 of them by default.
from decimal import Decimal as D

a, b = D("10.50"), D("3")
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** b, a ** -1, -a, +a, abs(-a))
print(D("0.1") + D("0.2"), D(1) / D(7), D("1.10") + D("2.20"), D("1E+5") * D("1E-5"), D(2) ** D("0.5"), D(100) / 3)
print(D("-7") // D(2), D("-7") % D(2), -7 // 2, -7 % 2, D("1e30") + 1, D("1e30") + D("1e-5"))
print(a + 1, 1 - a, 2 * a, 7 / D(2), 7 // D(2), 7 % D("2.5"), 2 ** D(10), pow(D(7), 3, 5))
for attempt in (lambda: a + 1.5, lambda: a + "x", lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) % 0, lambda: D(1) // 0,
                lambda: D(-1) ** D("0.5"), lambda: D(0) ** 0, lambda: D("inf") - D("inf"), lambda: D("sNaN") + 1):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
