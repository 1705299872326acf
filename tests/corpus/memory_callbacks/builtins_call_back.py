# Counts of an argument while a built-in calls back: __eq__, __hash__, __lt__, __len__, __iter__, __index__, key
# functions.
import sys

class Spy:
    def __init__(self, name="spy"):
        self.name = name
    def tell(self, what):
        print(what, sys.getrefcount(self) - 2, end="; ")
    def __eq__(self, other):
        self.tell("eq"); return True
    def __hash__(self):
        self.tell("hash"); return 1
    def __lt__(self, other):
        self.tell("lt"); return False
    def __len__(self):
        self.tell("len"); return 2
    def __getitem__(self, i):
        self.tell("getitem")
        if i > 1: raise IndexError
        return i
    def __index__(self):
        self.tell("index"); return 1
    def __str__(self):
        self.tell("str"); return "s"
    def __repr__(self):
        self.tell("repr"); return "r"
    def __format__(self, spec):
        self.tell("format"); return "f"
    def __bool__(self):
        self.tell("bool"); return True
    def __contains__(self, x):
        self.tell("contains"); return True
    def __add__(self, other):
        self.tell("add"); return 1
    __radd__ = __add__
    def __call__(self, *args):
        self.tell("call"); return 0
    def __enter__(self):
        self.tell("enter"); return self
    def __exit__(self, *args):
        self.tell("exit")
    def __getattr__(self, name):
        self.tell("getattr"); return 1
    def __float__(self):
        self.tell("float"); return 1.0
    def __int__(self):
        self.tell("int"); return 1
    def __round__(self, n=None):
        self.tell("round"); return 1
    def __reversed__(self):
        self.tell("reversed"); return iter([])
    def __neg__(self):
        self.tell("neg"); return 1
    def __missing(self): pass

s = Spy()
for name, work in dict(eq=lambda: s == 1, inlist=lambda: 1 in [s], count=lambda: [s, s].count(1),
        index=lambda: [s].index(2), remove=lambda: [s].remove(2), hash=lambda: hash(s), dset=lambda: {s: 1},
        dget=lambda: {1: 1}.get(s), dset2=lambda: {s: 1}[s], addset=lambda: {s}.add(s), inset=lambda: s in {1},
        lt=lambda: s < 2, sort=lambda: sorted([s, s, s]), mins=lambda: min(s, s), maxs=lambda: max([s, 1, s], key=s),
        length=lambda: len(s), lst=lambda: list(s), tup=lambda: tuple(s), it=lambda: [x for x in s],
        unpack=lambda: [*s], idx=lambda: [1, 2][s], rng=lambda: range(s), slc=lambda: "abc"[s:], mul=lambda: "a" * s,
        hexs=lambda: hex(s), st=lambda: str(s), rp=lambda: repr([s]), fs=lambda: f"{s}{s!r}{s:>3}",
        pc=lambda: "%s %r %d" % (s, s, s), fm=lambda: "{} {!r}".format(s, s), jn=lambda: ",".join(map(str, [s])),
        bl=lambda: bool(s), nt=lambda: not s, an=lambda: s and 1, anyl=lambda: any([s]), alls=lambda: all((s, s)),
        flt=lambda: list(filter(None, [s])), cont=lambda: 1 in s, add=lambda: s + 1, radd=lambda: 1 + s,
        sums=lambda: sum([s, s]), call=lambda: s(1), callk=lambda: s(*[1, 2]), mapc=lambda: list(map(s, [1])),
        ga=lambda: s.zzz, ga2=lambda: getattr(s, "zz", None), ha=lambda: hasattr(s, "zz"), fl=lambda: float(s),
        ints=lambda: int(s), rd=lambda: round(s), rv=lambda: reversed(s), ng=lambda: -s,
        dm=lambda: dict.fromkeys([s]), cmpt=lambda: (s,) == (1,), cmpl=lambda: [s] < [s],
        cmpd=lambda: {1: s} == {1: 2}, zp=lambda: list(zip(s, s)), en=lambda: list(enumerate(s)), ch=lambda: chr(s),
        byt=lambda: bytes(s), rnd=lambda: divmod(s + 1, 1), iss=lambda: isinstance(s, Spy)).items():
    print(name, end=": ")
    try:
        work()
    except Exception as e:
        print(type(e).__name__, end="")
    print()
with s as t:
    print()
    del t
print()
