# Counts, sizes, what is tracked, what is referred to and how many blocks are taken, for a hundred ways to make a value.
import gc, sys
gc.disable()
blocks=sys.getallocatedblocks; rc=sys.getrefcount
class P: pass
class S: __slots__='a'
import collections, weakref, functools, itertools, types
def blk(f):
    r=f(); r=None
    a=blocks(); r=f(); return blocks()-a
OBJ=[lambda: frozenset([1]), lambda: {1}, lambda: [1], lambda: (1,), P, S, lambda: collections.OrderedDict(a=1), lambda: collections.deque([1]), lambda: bytearray(3), lambda: 10**30, lambda: 'ab c'*2, lambda: range(3), lambda: iter([1]), lambda: enumerate([1]), lambda: zip([1]), lambda: map(abs,[1]), lambda: collections.defaultdict(int,a=1), lambda: Exception(1), lambda: slice(1), lambda: P().__init__, lambda: 1j, lambda: b'ab'*3, lambda: {'a':1}, lambda: {'a':1}.items(), lambda: weakref.ref(P), lambda: functools.partial(abs,1), lambda: (lambda q: lambda: q)(1), lambda: (x for x in [1]), lambda: memoryview(b'abc'), lambda: property(abs), lambda: type('T',(),{}), lambda: types.SimpleNamespace(a=1), lambda: itertools.chain([1]), lambda: itertools.count(), lambda: object(), lambda: 1.5*len('abc'), lambda: types.MappingProxyType({}), lambda: staticmethod(abs), lambda: super(P,P()), lambda: list[int], lambda: int|str, lambda: {1:2,3:4}, lambda: dict.fromkeys(range(50)), lambda: set(range(50)), lambda: list(range(50)), lambda: [[]]*3, lambda: [[] for _ in range(5)], lambda: {i:[] for i in range(7)}, lambda: weakref.proxy(P), lambda: types.MethodType(abs,1), lambda: types.CellType(1), lambda: sys._getframe(), lambda: iter({1:2}.items()), lambda: reversed([1]), lambda: iter('ab'), lambda: iter((1,)), lambda: iter(b'a'), lambda: iter(range(3)), lambda: itertools.tee([1]), lambda: itertools.groupby([1]), lambda: itertools.islice([1],2), lambda: itertools.product([1],[2]), lambda: itertools.permutations([1,2]), lambda: iter(int,1), lambda: 'é'*3, lambda: '€'*3, lambda: '😀'*3, lambda: str(12345), lambda: repr([1]), lambda: ''.join(['ab','cd']), lambda: 'a b'.split(), lambda: f'{1}{2}', lambda: sorted([3,1,2]), lambda: [*range(5)], lambda: {**{'a':1}}, lambda: vars(P()), lambda: P.__dict__, lambda: P.__mro__, lambda: gc.get_referents([1]), lambda: sys.exc_info(), lambda: globals().items(), lambda: locals(), lambda: dir(P()), lambda: hash(1.5), lambda: divmod(10**20,3), lambda: (10**20).to_bytes(10,'big'), lambda: int('1'*30), lambda: float('1e5'), lambda: complex(1,2), lambda: bytes(10), lambda: bytearray(b'abc'), lambda: 'abc'.encode(), lambda: b'abc'.decode(), lambda: 'a,b'.partition(','), lambda: 'x'.center(20), lambda: 'abc'.translate({97:'z'}), lambda: 'abc'.replace('b','zz'), lambda: '%s %d'%('a',1), lambda: '{} {}'.format(1,2), lambda: ascii('é'), lambda: bin(10**10), lambda: chr(300), lambda: ord('a'), lambda: round(2.567,2), lambda: abs(-10**20), lambda: pow(3,100), lambda: max([1,2],[3]), lambda: sum([[1],[2]],[]), lambda: list(zip('ab',[1,2])), lambda: dict(zip('ab',[1,2])), lambda: set('abc')|{1}, lambda: [1,2,3][::2], lambda: 'abcdef'[1:3], lambda: (1,2)+(3,), lambda: [0]*10]
for n,o in enumerate(OBJ):
    x=o()
    try: refs=[type(e).__name__ for e in gc.get_referents(x)] if not isinstance(x,(type,types.FrameType,types.ModuleType)) else 0
    except Exception as e: refs=e
    try: sz=sys.getsizeof(x) if type(x) is not types.FrameType else 0
    except Exception as e: sz=e
    print(n, type(x).__name__, rc(x) if type(x) is not tuple and type(x) is not int and type(x) is not type else 0, sz, gc.is_tracked(x), refs, blk(o))
