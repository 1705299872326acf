# What the collector's walk finds in an object of each type, in its order, and the object's size.
import gc, sys, weakref, functools, itertools, types, collections, operator, contextvars, threading, re, random, array, io, json
def names(x):
    out=[]
    for e in gc.get_referents(x):
        t=type(e).__name__
        if t in ('int','str'): t+=':'+str(e)[:12]
        elif t=='tuple': t+=str(len(e))
        out.append(t)
    return out
def show(n,x): print(n, gc.is_tracked(x), names(x), sys.getsizeof(x) if not isinstance(x,(types.FrameType,type)) else 0)
n='nnnn nn'
def f(a:int, b=[1], *c, d={}, **e) -> str:
    "doc"
    return n
f.attr=1
show('f',f); show('lambda',lambda: n)
def outer():
    x=[]; y={}
    def g(): return x,y
    return g
show('closure',outer()); show('cell',outer().__closure__[0])
class M(type): pass
class A(metaclass=M):
    "doc"
    x=1
    __slots__=('a','__dict__','__weakref__','b')
    def m(self): pass
class B(A): pass
print(names(B)[:6], [t for t in names(A)])
a=B(); a.a=[1]; a.b=(1,[2]); a.zz={}
show('inst',a); w=weakref.ref(a, f); show('ref',w); show('proxy',weakref.proxy(a,f)); show('meth',a.m); show('super',super(B,a))
class P: pass
p=P(); p.x=[1]; p.y={}; show('P',p); p.__dict__; show('P dict',p)
class LL(list): pass
l=LL([[1],{}]); l.q=(1,[2]); show('LL',l)
class DD(dict): __slots__='s','t'
d=DD(a=[1],b={}); d.s=[]; d.t=(); show('DD',d)
class TT(tuple): pass
t=TT(([1],2)); t.z=[]; show('TT',t)
class II(int): pass
i=II(5); i.x=[]; show('II',i)
class EE(Exception): pass
try:
    try: raise KeyError([1])
    except KeyError as k: raise EE([2],{}) from k
except EE as e: e.add_note('x'); e.z=[]; show('EE',e); show('tb',e.__traceback__); fr=e.__traceback__.tb_frame; 
show('OSE',OSError(1,'a',[1])); show('SE',SyntaxError('a',('f',1,2,'t'))); show('UE',UnicodeDecodeError('u',b'',0,1,'r')); show('SI',StopIteration([1])); show('IE',ImportError('x',name='a',path='b')); show('AE',AttributeError('x',name='a',obj=[1])); show('EG',ExceptionGroup('g',[EE(1)])); show('SX', SystemExit([1])); show('NE',NameError('x',name='q'))
o=collections.OrderedDict(a=[1],b={}); show('OD',o); o.x=[]; show('OD2',o); show('odit',iter(o)); show('odv',o.items())
dq=collections.deque([[1],{},()]); show('dq',dq); show('dqi',iter(dq)); show('dqr',reversed(dq))
class DQ(collections.deque): pass
q=DQ([[1]],3); q.z={}; show('DQ',q)
dd=collections.defaultdict(f,{1:[2]}); show('dd',dd)
pa=functools.partial(f,[1],k={}); show('partial',pa); pa.zz=[]; show('partial2',pa)
lc=functools.lru_cache(maxsize=2)(outer); lc(); show('lru',lc); lc2=functools.lru_cache(None)(f); lc2(1); lc2((1,2),d=3); show('lru2',lc2)
show('cp',functools.cached_property(f)); show('prop',property(f,outer,f,'d')); show('cm',classmethod(f)); show('sm',staticmethod(f))
def gen(q):
    z=[q]
    yield z
    yield from iter([1,[2]])
g=gen({}); show('gen0',g); next(g); show('gen1',g); next(g); show('gen2',g); show('frame',g.gi_frame); show('gen3',g)
async def co(q): 
    z=(q,[1]); await W()
class W:
    def __await__(self): yield [self]
c=co({}); show('co0',c); c.send(None); show('co1',c); 
async def ag(q): yield q
show('ag',ag([])); x=ag([]); s=x.asend([1]); show('asend',s); show('athrow',x.athrow(EE)); show('anext',anext(x,[2])); c.close()
it=iter([[1]]); show('li',it); show('en',enumerate([[1]])); e=enumerate([[1]],10**20); next(e); show('en2',e); show('zip',zip([[1]],({},))); z=zip([[1]],({},)); next(z); show('zip2',z)
show('map',map(f,[1],[2])); show('filter',filter(f,[1])); show('rev',reversed([1])); show('callit',iter(f,[1]))
r=itertools.product([[1]],[{}]); next(r); show('prod',r)
for name,x in [('comb',itertools.combinations([[1],2,3],2)),('cwr',itertools.combinations_with_replacement([[1],2],2)),('perm',itertools.permutations([[1],2])),('chain',itertools.chain([[1],2],[3])),('cycle',itertools.cycle([[1],2])),('rep',itertools.repeat([1],3)),('isl',itertools.islice([[1],2],2)),('acc',itertools.accumulate([[1],[2]],operator.add,initial=[0])),('star',itertools.starmap(f,[(1,)])),('zl',itertools.zip_longest([[1]],[2,3],fillvalue=[9])),('pw',itertools.pairwise([[1],2,3])),('comp',itertools.compress([[1]],[1,2])),('tw',itertools.takewhile(f,[[1],1])),('dw',itertools.dropwhile(callable,[[1],1])),('ff',itertools.filterfalse(callable,[[1]])),('gb',itertools.groupby([[1],[1]],f)),('cnt',itertools.count(10**20,2))]:
    show(name,x); y=next(x); show(name+'1',x)
    if name=='gb': show('grouper',y[1])
t1,t2=itertools.tee([[1],2]); next(t1); show('tee',t1); show('tee2',t2); show('teedo',t1.__reduce__()[1] if 0 else [])
show('ig',operator.itemgetter(1,[2])); show('ag',operator.attrgetter('a.b','c')); show('mc',operator.methodcaller('a',[1],k={}))
show('mp',types.MappingProxyType({1:[2]})); show('sns',types.SimpleNamespace(a=[1])); show('mod',types.ModuleType('m','d')); show('ga',list[int,[1]]); show('union',int|list[int]); show('mv',memoryview(bytearray(b'a'))); show('slice',slice([1],{})); show('range',range(10**20))
show('set',{1,(1,[2][0])}); show('fs',frozenset([f])); show('tuple',(1,[2],{})); show('list',[[1],2]); show('dict',{'a':[1],2:{}}); show('keys',{1:[2]}.keys()); show('dit',iter({1:[2]}.items())); dit=iter({1:[2]}.items()); next(dit); show('dit2',dit); show('setit',iter({f}))
show('bm',[].append); show('sw',object().__str__); show('md',list.append); show('wd',int.__add__); show('gsd',f.__class__.__dict__['__code__']); show('mbd',A.__dict__['a']); show('cmd',dict.__dict__['fromkeys']); show('code',f.__code__)
cv=contextvars.ContextVar('v',default=[1]); show('cv',cv); tk=cv.set([2]); show('tok',tk)
show('lock',threading.Lock()); show('rlock',threading.RLock())
show('arr',array.array('i',[1])); show('rnd',random.Random(1))
show('coro',c); show('async_w',x)
