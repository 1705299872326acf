# How many tracked objects an operation leaves, by the collector's count: 25 kinds of objects, 77 operations.
import gc, copyreg
gc.disable()
def count(f):
    gc.collect()
    a=gc.get_count()[0]; f(); return gc.get_count()[0]-a
class P: pass
class S: __slots__='a'
import collections
for x in (frozenset([1]), {1}, [1], (1,), P(), collections.OrderedDict(a=1), collections.deque([1]), bytearray(3), 5, 'a', range(3), iter([1]), enumerate([1]), reversed([1]), zip([1]), map(abs,[1]), collections.defaultdict(int), Exception(1), slice(1), P.__init__, len, 1j, b'a', {}.keys(), {}):
    r=[]
    for f in (lambda: x.__reduce__(), lambda: x.__reduce_ex__(2), lambda: x.__reduce_ex__(4), lambda: x.__getstate__(), lambda: x.__sizeof__(), lambda: x.__dir__(), lambda: repr(x), lambda: str(x), lambda: format(x), lambda: hash(x), lambda: x==x, lambda: x<x, lambda: bool(x), lambda: len(x), lambda: iter(x), lambda: list(x), lambda: x.copy(), lambda: x+x, lambda: x*2, lambda: x[0], lambda: x[:1], lambda: 1 in x, lambda: x|x, lambda: x&x, lambda: isinstance(x,(int,str)), lambda: tuple(x), lambda: set(x), lambda: sorted(x), lambda: dict(x), lambda: max(x), lambda: sum(x), lambda: reversed(x), lambda: x.__class__, lambda: x.__doc__, lambda: x.__dict__, lambda: getattr(x,'zzz',1), lambda: hasattr(x,'zzz'), lambda: x.__init_subclass__, lambda: x.__subclasshook__, lambda: type(x).__mro__, lambda: type(x).__dict__, lambda: callable(x), lambda: dir(type(x)) and 1, lambda: vars(x), lambda: enumerate(x), lambda: zip(x,x), lambda: map(abs,x), lambda: filter(None,x), lambda: all(x), lambda: any(x), lambda: min(x), lambda: str(x,'a'), lambda: bytes(x), lambda: bytearray(x), lambda: int(x), lambda: float(x), lambda: [*x], lambda: {**x}, lambda: f'{x}', lambda: '%s' % (x,), lambda: print(x, file=None, end='') if 0 else None, lambda: x.append(1) if 0 else None, lambda: frozenset(x), lambda: iter(x).__reduce__(), lambda: x.__eq__(x), lambda: x.__ne__, lambda: x.__format__(''), lambda: memoryview(x), lambda: property(x), lambda: staticmethod(x), lambda: classmethod(x), lambda: super(type(x),x), lambda: type(x)(), lambda: type(x)(x), lambda: object.__repr__(x), lambda: gc.get_referents(x), lambda: gc.get_referrers(x) and 1):
        try: count(f)
        except BaseException: pass
        try: r.append(count(f))
        except BaseException as e: r.append(type(e).__name__[:3])
    print(type(x).__name__, *r)
