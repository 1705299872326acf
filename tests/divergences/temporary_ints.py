# The temporary ints that long products, texts and common divisors of large ints take in CPython are not made, or others are.
import math
import tracemalloc

a, b = 3 ** 20000, 7 ** 9000
for make in (lambda: a * b, lambda: str(10 ** 100), lambda: math.gcd(10 ** 40, 6 ** 30), lambda: -(10 ** 50) & 10 ** 40):
    make()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    kept = make()
    now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(peak - now)
