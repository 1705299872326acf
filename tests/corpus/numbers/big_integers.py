# Integers of any size: arithmetic, text, bits, comparison with floats.
import math

big = 2 ** 521 - 1
print(big)
print(big % 997, -big % 997, big // 10 ** 140, -big // 10 ** 150, divmod(big, -10 ** 156))
print(math.factorial(30), math.comb(100, 50), math.isqrt(10 ** 41), math.gcd(2 ** 100 * 3, 6 ** 30), math.lcm(2 ** 40, 3 ** 20))
fib = [0, 1]
while len(fib) < 300:
    fib.append(fib[-1] + fib[-2])
print(fib[299], fib[299] % fib[150], (fib[299] & fib[298]).bit_count(), fib[200] ^ fib[201])
print(int(str(fib[250])) == fib[250], int(hex(fib[250]), 16) == fib[250], int(oct(fib[250]), 0) == fib[250], int(bin(fib[250])[2:], 2) == fib[250])
for shift in (29, 30, 31, 59, 60, 61, 90):
    value = (1 << shift) - 1
    print(shift, value * value, value ** 3 % (value + 2), -value >> 7, -value // 128, (value * value) // (value - 1), ~value & 0xff)
print((10 ** 50) * 1.0, float(3 ** 100), int(1e25), 10 ** 25 == 1e25, 10 ** 22 == 1e22, 2 ** 1023 * 2.0 ** -1, hash(2 ** 61 - 1), hash(2 ** 61), hash(-2 ** 61), hash(10 ** 30), hash(-1), hash(-2))
print(2 ** 64 > 1.8446744073709552e19, 2 ** 64 == 1.8446744073709552e19, 2 ** 64 + 1 > 1.8446744073709552e19, 10 ** 308 < float("inf"), -10 ** 400 < -1e308)
print(sum(range(10 ** 6)), sum(10 ** i for i in range(40)), max(10 ** 20, 1e20), min(10 ** 20, 1e20))
print(f"{big:.10e}", f"{big:,}"[:30], f"{10 ** 24:_}", "%e" % 10 ** 2, "%.3g" % (10 ** 30), f"{-10 ** 21:+,d}")
print((2 ** 200).to_bytes(26, "big").hex(), int.from_bytes(bytes(range(40)), "little"), (-2 ** 100).to_bytes(14, "little", signed=True))
x, y = 3 ** 400, 7 ** 300
print((x * y) // y == x, (x * y + 5) % y == 5 % y, (x + y) ** 2 == x * x + 2 * x * y + y * y, pow(x, y, 1000007), (x ** 3 - y ** 3) % (x - y))
