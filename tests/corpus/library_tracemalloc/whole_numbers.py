# The ints that factorial, isqrt, comb and perm make on the way: what is kept, and the most at a time.
import math
import tracemalloc


def cost(make):
    make()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    kept = make()
    now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return now - before, peak - before


for n in 20, 21, 30, 100, 170:
    print("factorial", n, *cost(lambda: math.factorial(n)))
for n in 10 ** 10, 10 ** 19, 10 ** 40, 10 ** 100:
    print("isqrt", n, *cost(lambda: math.isqrt(n)))
for n, k in (20, 10), (62, 31), (100, 50), (127, 20), (1000, 3), (10 ** 6, 4), (10 ** 20, 3):
    print("comb", n, k, *cost(lambda: math.comb(n, k)))
    print("perm", n, k, *cost(lambda: math.perm(n, k)))
