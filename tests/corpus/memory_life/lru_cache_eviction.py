# A full cache drops the result used longest ago.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
from functools import lru_cache
@lru_cache(maxsize=2)
def make(n):
    return Noisy(n)
make(1), make(2), make(1)
make(3)
print('evicted')
make.cache_clear()
print('end')
