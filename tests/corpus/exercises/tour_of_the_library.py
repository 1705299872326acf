# A tour through the library as course exercises use it.
import collections, itertools, functools, operator, string, random, math, statistics, datetime, json, re, textwrap, bisect, heapq, copy, enum, dataclasses, typing, contextlib, decimal, fractions, time, calendar, pprint, io, csv, os, sys, hashlib, base64, struct, array, types, inspect, warnings, abc, numbers, secrets, uuid
from dataclasses import dataclass, field, asdict, astuple, replace, fields
@dataclass(order=True, frozen=True)
class P:
    x: int
    y: int = 0
    t: list = field(default_factory=list, compare=False, repr=False)
print(P(1), P(1) < P(2), asdict(P(1, t=[1])), astuple(P(3)), replace(P(1), y=5), [f.name for f in fields(P)], hash(P(1)) == hash(P(1)))
try: P(1).x = 2
except dataclasses.FrozenInstanceError as e: print(e)
try:
    @dataclass
    class Bad: a: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: str
except TypeError as e: print(e)
class Color(enum.Enum):
    RED = 1; GREEN = enum.auto(); ALIAS = 1
    @property
    def nice(self): return self.name.title()
print(list(Color), Color(1), Color['GREEN'].nice, Color.ALIAS is Color.RED, repr(Color.RED), Color.__members__)
try: Color(9)
except ValueError as e: print(e)
try: Color.RED = 3
except AttributeError as e: print(e)
class F(enum.Flag): A = 1; B = 2; C = A | B
print(F.A | F.B, F.C & F.A, ~F.A, F(0), list(F.C), F.A in F.C, repr(F(3)))
class I(enum.IntEnum): X = 3
print(I.X + 1, I.X == 3, f'{I.X}', str(I.X), repr(I.X), '%d' % I.X)
c = collections.Counter('abracadabra'); print(c, c.most_common(2), c - collections.Counter('aab'), +c, sorted(c.elements())[:3], c.total())
d = collections.defaultdict(list); d['a'].append(1); print(d, d.get('z'), dict(d))
o = collections.OrderedDict(a=1, b=2); o.move_to_end('a'); print(o, o.popitem(last=False))
q = collections.deque([1, 2, 3], maxlen=3); q.append(4); q.rotate(1); print(q, q.maxlen); q.extendleft('ab'); print(q)
cm = collections.ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm['a'], dict(cm), cm.parents, cm.new_child({'c': 1}))
N = collections.namedtuple('N', 'a b', defaults=[9]); print(N(1), N._fields, N(1)._asdict(), N._make([1, 2])._replace(a=0), N._field_defaults)
print(list(itertools.accumulate([1, 2, 3], operator.mul)), list(itertools.groupby('aabbc'))[0][0], list(itertools.zip_longest('ab', 'c', fillvalue='-')), list(itertools.pairwise('abc')), list(itertools.combinations_with_replacement('ab', 2)), list(itertools.islice(itertools.count(5, 2), 3)), list(itertools.compress('abc', [1, 0, 1])), list(itertools.starmap(pow, [(2, 3)])), list(itertools.dropwhile(str.isdigit, '12a3')))
@functools.lru_cache(maxsize=2)
def sq(n): return n * n
sq(1); sq(2); sq(3); sq(1); print(sq.cache_info()); sq.cache_clear(); print(sq.cache_info(), sq.__wrapped__(4))
@functools.singledispatch
def sd(x): return 'obj'
@sd.register
def _(x: int): return 'int'
@sd.register(list)
def _(x): return 'list'
print(sd(1), sd([]), sd('a'), sd(True), sd.dispatch(bool).__name__, list(sd.registry)[0])
print(functools.reduce(lambda a, b: a * 10 + b, [1, 2, 3]), functools.partial(int, base=2)('101'), functools.partial(print, 'a', sep=''))
print(statistics.mean([1, 2, 4]), statistics.median([3, 1, 2]), statistics.mode('aab'), statistics.stdev([1, 2, 3, 4]), statistics.quantiles([1, 2, 3, 4]), statistics.fmean([1, 2]), statistics.multimode([1, 1, 2, 2]), statistics.variance([1, 2, 5]))
random.seed(42); print(random.random(), random.randint(1, 6), random.choice('abc'), random.sample(range(10), 3), random.shuffle(l := [1, 2, 3]), l, random.uniform(1, 2), random.gauss(0, 1), random.choices('ab', weights=[1, 3], k=4), random.getrandbits(8), random.expovariate(1), random.betavariate(1, 2), random.triangular(1, 2))
dt = datetime.datetime(2024, 2, 29, 13, 5); print(dt.strftime('%Y-%m-%d %H:%M %A %j %U %p %I'), dt + datetime.timedelta(days=366), dt.isoformat(), dt.weekday(), datetime.datetime.strptime('01/02/2020', '%d/%m/%Y'), dt - datetime.datetime(2024, 1, 1), repr(datetime.timedelta(hours=30)), str(datetime.timedelta(days=-1, seconds=5)))
try: datetime.date(2023, 2, 29)
except ValueError as e: print(e)
print(json.dumps({'a': [1, 2.5, None, True, 'é'], 2: {}}, indent=2, sort_keys=False), json.loads('[1, {"a": null}]'), json.dumps('é', ensure_ascii=False), json.dumps([1, 2], separators=(',', ':')))
for s in ('{', '{"a" 1}', '[1,]', 'nul', '"a', '1 2', '{a:1}', '[1 2]', ''):
    try: json.loads(s)
    except json.JSONDecodeError as e: print(e)
try: json.dumps({1, 2})
except TypeError as e: print(e)
print(re.findall(r'(\w)(\d)', 'a1b2'), re.sub(r'(?P<x>\d)', r'<\g<x>>', 'a1'), re.split(r'[,;]\s*', 'a, b;c'), re.match(r'(\d+)-(\d+)', '12-34').groups(), re.search('b', 'abc').span(), re.compile('a.c', re.S).pattern, re.fullmatch(r'\d+', '12a'), re.escape('a.b*'), [m.start() for m in re.finditer('a', 'banana')])
for p in ('(', '[a', '*a', 'a**', '(?P<1>a)', '(?<=a+)b', r'\1', '(?z)', 'a{2,1}', '(?P=x)', r'\q', '[b-a]'):
    try: re.compile(p); print(p, 'ok')
    except re.error as e: print(p, e)
print(textwrap.fill('the quick brown fox jumps over the lazy dog', 15), textwrap.dedent('  a\n   b'), textwrap.shorten('hello big world', 11), textwrap.indent('a\nb', '> '))
print(decimal.Decimal('0.1') + decimal.Decimal('0.2'), decimal.Decimal(1) / 3, decimal.Decimal('1.25').quantize(decimal.Decimal('0.1')), fractions.Fraction(1, 3) + fractions.Fraction('0.25'), fractions.Fraction(0.5).limit_denominator(10))
h = [5, 1, 4]; heapq.heapify(h); heapq.heappush(h, 0); print(h, heapq.nsmallest(2, h), list(heapq.merge([1, 3], [2])), bisect.bisect([1, 2, 2, 3], 2), bisect.insort(h, 3))
print(calendar.month(2024, 2), calendar.isleap(1900), calendar.monthrange(2024, 2), list(calendar.day_abbr))
w = csv.writer(f := io.StringIO()); w.writerow(['a,b', 'c"d', 1, None]); print(repr(f.getvalue()), list(csv.reader(['a,"b,c",""d""', ''])), list(csv.DictReader(['x,y', '1,2'])))
pprint.pprint({'a': list(range(30)), 'b': {'c': 'x' * 50, 'd': ['y' * 40]}}, width=60)
print(hashlib.md5(b'a').hexdigest(), base64.b64encode(b'abc\xff'), struct.pack('>IhB', 1, -2, 3), struct.calcsize('Qbi'), array.array('i', [1, 2]), base64.b32encode(b'ab'), hashlib.sha1(b'').hexdigest()[:8])
@contextlib.contextmanager
def cmgr():
    print('in')
    try: yield 'v'
    except ValueError as e: print('caught', e)
    finally: print('out')
with cmgr() as v: print(v); raise ValueError('q')
with contextlib.suppress(KeyError): {}[1]
with contextlib.redirect_stdout(io.StringIO()) as s: print('hid')
print(repr(s.getvalue()))
class Sh(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
    @property
    @abc.abstractmethod
    def n(self): ...
try: Sh()
except TypeError as e: print(e)
print(inspect.signature(lambda a, *b, c=1, **d: 0), inspect.isclass(Sh), inspect.getmro(bool))
print(typing.get_type_hints(P), typing.List[int], typing.Optional[int], typing.Union[int, str, None], list[int] | None, typing.Callable[[int], str], typing.get_args(dict[str, int]))
warnings.simplefilter('always'); warnings.warn('hm', DeprecationWarning)
print(string.ascii_letters, string.Template('$a ${b} $$').substitute(a=1, b=2), string.capwords('hello world'), string.Formatter().format('{0}{a}', 1, a=2))
print(copy.deepcopy([[1], {2: [3]}]), math.gcd(12, 18), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.prod([1, 2, 3]), math.isclose(0.1 + 0.2, 0.3), math.dist((0, 0), (3, 4)), math.factorial(20), math.isqrt(17), math.fsum([0.1] * 10), math.hypot(3, 4), math.copysign(1, -0.0), math.log(8, 2), math.log2(8), math.log10(1000), math.modf(1.5), math.frexp(8), math.ulp(1.0), math.nextafter(1, 2), math.remainder(5, 3), math.trunc(-1.5), math.degrees(math.pi))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.exp(1000), lambda: math.gcd(1.5), lambda: math.comb(-1, 2), lambda: math.acos(2), lambda: math.pow(0, -1), lambda: math.fmod(1, 0), lambda: math.floor(float('inf')), lambda: math.ceil(float('nan')), lambda: math.isqrt(-1), lambda: math.dist((1,), (1, 2))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
