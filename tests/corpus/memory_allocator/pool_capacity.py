# A pool of 16 KiB holds (16384 - 48) // size blocks.
class S:
    __slots__ = tuple('abcdefghijklmnopqrst')
keep = [S() for _ in range(1000)]
start = 16
pools = {}
for s in keep:
    pools[(id(s) - start) // 16384] = pools.get((id(s) - start) // 16384, 0) + 1
print(max(pools.values()), (16384 - 48) // 192)
