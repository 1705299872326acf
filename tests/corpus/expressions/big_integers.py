# Integers have no upper bound.
factorial = 1
for n in range(1, 31):
    factorial *= n
print(factorial, len(str(factorial ** 10)), factorial % 10 ** 9 + 7)
print(2 ** 200 // 3 ** 50, -(2 ** 100) // 7, -(2 ** 100) % 7, divmod(10 ** 30, -7))
print(int("123456789" * 5), int("ff" * 20, 16), int("-0b1" + "01" * 30, 2))
print(10 ** 50 == int("1" + "0" * 50), float(10 ** 22), float(2 ** 1023) > 1e307, int(1e22), int(-1.9))
print(hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(2 ** 100), hash(1.0), hash(0.5), hash(10 ** 30))
print(round(12345, -2), round(15, -1), round(25, -1), round(-15, -1), round(2.5), round(3.5), round(-2.5), round(2.675, 2))
