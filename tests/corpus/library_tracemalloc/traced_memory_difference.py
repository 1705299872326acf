# get_traced_memory before and after: what a list, a string and a big number add, and what dropping them gives back.
import tracemalloc


def traced():
    return tracemalloc.get_traced_memory()[0]


tracemalloc.start()
before = traced()
before = traced()
kept = [None] * 10_000
after = traced()
print(after - before)
kept = None
print(traced() - before)
kept = "a" * 70_000
print(traced() - before)
kept = bytearray(12_345)
print(traced() - before)
kept = 1 << 80_000
print(traced() - before)
del kept
print(traced() - before)
