# __setstate__ of each iterator checks what it gets; lru_cache names what it decorates.
import itertools as I, functools as F, inspect, pickle
def t(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
for make in (lambda: I.permutations([1,2],2), lambda: I.chain([1]), lambda: I.groupby([1]), lambda: I.product([1],[2]), lambda: I.cycle([1]), lambda: I.accumulate([1]), lambda: I.combinations([1,2],1), lambda: I.takewhile(bool,[1]), lambda: I.tee([1])[0], lambda: I.islice([1],1), lambda: I.zip_longest([1])):
    for state in ((), (1,), (1,2), (1,2,3), 3, None, [1]):
        it = make()
        print(type(it).__name__, state, end=' ')
        t(getattr(it, '__setstate__', lambda s: 'none'), state)
it = I.islice([1, 2], 1); next(it); print(next(it, 0), len(it.__reduce__()), next(it.__reduce__()[1][0], "empty"))
@F.lru_cache
def f(x): return x
print(inspect.signature(F.lru_cache()), f(3), F.lru_cache(maxsize=2)(len)([1]), F.lru_cache(len)([]) if 0 else '')
