# // floors, % takes the divisor's sign, for every combination of signs.
for a in (7, -7, 0):
    for b in (2, -2, 3.5, -3.5):
        print(a, b, a // b, a % b, divmod(a, b), a == (a // b) * b + a % b)
for text in ("1 // 0", "1 % 0", "1 / 0", "1.0 // 0", "1.0 % 0", "1.0 / 0", "divmod(1, 0)", "0 ** -1", "0.0 ** -1",
             "pow(2, 3, 0)", "pow(2, -1, 4)", "1j / 0"):
    try:
        print(eval(text))
    except Exception as error:
        print(text, type(error).__name__, error)
print(pow(3, -1, 7), pow(-2, 5, 7), pow(2, 100, -7))
