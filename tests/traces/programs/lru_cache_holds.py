# lru_cache holds arguments and results, newest last; cache_clear lets go.
from functools import lru_cache, cache, wraps, singledispatch

class Key:
    def __init__(self, name):
        self.name = name

@lru_cache(maxsize=2)
def load(key, *, mode=None):
    return [key.name, mode]

first, second, third = Key("1"), Key("2"), Key("3")
a = load(first)
b = load(second, mode=a)
again = load(first) is a
c = load(third)
info = load.cache_info()
hits = info.hits
load.cache_clear()

@singledispatch
def show(value):
    return ["object", value]

@show.register
def _(value: int):
    return ["int", value]

x = show(5)
y = show(first)
registry = len(show.registry)
plain = load.__wrapped__
del first, a
