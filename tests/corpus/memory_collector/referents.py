# get_referents asks each type in its own order.
import gc
class Q: pass
q = Q()
q.a, q.b = 'one', [2]
def f(a=(1,)): pass
for x in ([1, 'a'], (1, 2), {1: 'a', 2: 'b'}, q, slice(1, 2, 3), iter([5]), Exception('m')):
    print(type(x).__name__, [r if not isinstance(r, type) else r.__name__ for r in gc.get_referents(x)])
print(gc.get_referents(1, 'a'), gc.get_referents())
