# Which operations give the object itself back, and what holds it meanwhile.
import sys
class S(str): pass
class B(bytes): pass
class BA(bytearray): pass
class T(tuple): pass
class I(int): pass
class F(float): pass
def ident(x, f):
    try: r=f(x)
    except Exception as e: return type(e).__name__
    if r is x: return 'same'
    if type(r) in (list,tuple): return [q is x for q in r]
    return '-'
for x in ['ab cd'*2, 'abcdef'*2, S('ab cd'), b'ab cd'*2, b'abcdef'*2, B(b'abcd'), bytearray(b'ab'), (1,[2]), T((1,2)), I(5), F(1.5), 10**20, 1.5*len('ab'), frozenset([1]), range(5), 'é€'*3, 'AB', b'AB', b'ab\n', 'ab\n']:
    res=[]
    for f in [lambda x: x.split(), lambda x: x.split(x[:0] or None), lambda x: x.split(',' if isinstance(x,str) else b','), lambda x: x.rsplit(',' if isinstance(x,str) else b','), lambda x: x.rsplit(), lambda x: x.splitlines(), lambda x: x.splitlines(True), lambda x: x.partition(',' if isinstance(x,str) else b','), lambda x: x.rpartition(',' if isinstance(x,str) else b','), lambda x: x.strip(), lambda x: x.lstrip(), lambda x: x.rstrip(','if isinstance(x,str) else b','), lambda x: x.replace('q','r') if isinstance(x,str) else x.replace(b'q',b'r'), lambda x: x.replace('a','a') if isinstance(x,str) else x.replace(b'a',b'a'), lambda x: x.upper(), lambda x: x.lower(), lambda x: x.title(), lambda x: x.capitalize(), lambda x: x.swapcase(), lambda x: x.casefold(), lambda x: x.center(1), lambda x: x.ljust(2), lambda x: x.rjust(0), lambda x: x.zfill(1), lambda x: x.expandtabs(), lambda x: x.translate({}) if isinstance(x,str) else x.translate(None), lambda x: x.removeprefix('q') if isinstance(x,str) else x.removeprefix(b'q'), lambda x: x.removesuffix('q') if isinstance(x,str) else x.removesuffix(b'q'), lambda x: x[:], lambda x: x[0:100], lambda x: x[::1], lambda x: x*1, lambda x: 1*x, lambda x: x+x[:0], lambda x: x[:0]+x, lambda x: x.__add__(x[:0]), lambda x: str(x), lambda x: bytes(x), lambda x: tuple(x), lambda x: frozenset(x), lambda x: int(x), lambda x: float(x), lambda x: +x, lambda x: x.__pos__(), lambda x: abs(x), lambda x: x|x, lambda x: x&x, lambda x: x.copy(), lambda x: x.union(), lambda x: x-frozenset(), lambda x: format(x), lambda x: format(x,''), lambda x: f'{x}', lambda x: '%s'%(x,), lambda x: '{}'.format(x), lambda x: ''.join([x]), lambda x: b''.join([x]), lambda x: x.join(['a']), lambda x: repr(x), lambda x: x.__str__(), lambda x: x.__getnewargs__(), lambda x: x.conjugate(), lambda x: x.real, lambda x: x.numerator, lambda x: x.__trunc__(), lambda x: x.__index__(), lambda x: x.__int__(), lambda x: x.__float__(), lambda x: round(x), lambda x: x.__floor__(), lambda x: x.__ceil__(), lambda x: divmod(x,1), lambda x: x//1, lambda x: x*1, lambda x: x+0, lambda x: x-0, lambda x: x**1, lambda x: x>>0, lambda x: x<<0, lambda x: x|0, lambda x: iter(x), lambda x: memoryview(x).obj, lambda x: sys.intern(x) if 0 else 0, lambda x: x.encode() if 0 else 0, lambda x: range(x) if 0 else 0, lambda x: type(x)(x), lambda x: __import__('copy').copy(x), lambda x: __import__('copy').deepcopy(x), lambda x: x.__format__(''), lambda x: x.__class__.__new__(x.__class__, x), lambda x: max(x,x), lambda x: x or 1, lambda x: (x,)[0], lambda x: [x]*1, lambda x: (x,)*1, lambda x: ((x,)+())[0], lambda x: tuple([x]), lambda x: x.__reversed__(), lambda x: x.__round__(), lambda x: x.__getitem__(slice(None))]:
        res.append(ident(x,f))
    print(type(x).__name__, *res)
# __iter__ etc. that hold
rc=sys.getrefcount
import types
for make in [lambda: list[int], lambda: int|list[int], lambda: range(3), lambda: {1:2}.items(), lambda: {1:2}.keys(), lambda: bytearray(b'ab'), lambda: memoryview(b'ab'), lambda: [1], lambda: (1,[]), lambda: {1}, lambda: 'ab '*2, lambda: b'ab'*2, lambda: frozenset([1]), lambda: {1:2}, lambda: types.MappingProxyType({1:2})]:
    x=make(); a=rc(x); out=[]
    for f in [iter, enumerate, lambda x: zip(x), lambda x: map(id,x), reversed, lambda x: filter(None,x), lambda x: (q for q in x), lambda x: x.__iter__, lambda x: x.__len__, lambda x: x[:1], lambda x: x.__class__, lambda x: repr(x), lambda x: memoryview(x), lambda x: slice(x), lambda x: x.__hash__, lambda x: x==x, lambda x: x.__getitem__, lambda x: [*x], lambda x: tuple(x), lambda x: dict(x), lambda x: x | x, lambda x: x.__origin__, lambda x: x.mapping, lambda x: x.obj, lambda x: x.toreadonly(), lambda x: type(x)(x), lambda x: x.__args__, lambda x: x.__parameters__, lambda x: {x:1}, lambda x: hash(x), lambda x: __import__('copy').copy(x)]:
        try: r=f(x); b=rc(x)-a
        except Exception as e: r=None; b=type(e).__name__[:4]
        out.append(b)
        try: q=next(r); out.append((rc(x)-a, rc(q)-0 if type(q) in (tuple,types.GenericAlias) else 0))
        except Exception as e: pass
        q=r=None
        if rc(x)!=a: out.append('left %d'%(rc(x)-a)); a=rc(x)
    print(type(x).__name__, *out)
