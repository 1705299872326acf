"""Operations that make objects."""

from heap_operations.writer import operation


@operation(6)
def make_instance(w):
    name = w.rng.choice("NNNPSWX")
    return ["%s = %s(%d)" % (w.target("slots" if name in "SW" else "inst"), name, w.tag())]


@operation(5)
def make_list(w):
    values = [w.value() for _ in range(w.rng.randrange(5))]
    form = w.rng.choice(["[%s]", "LI([%s])", "list((%s))", "[*[%s]]", "[x for x in [%s]]"])
    text = ", ".join(values) + ("," if values and "((" in form else "")
    return ["%s = %s" % (w.target("list"), form % text)]


@operation(4)
def make_tuple(w):
    values = [w.value() for _ in range(w.rng.randrange(1, 5))]
    form = w.rng.choice(["(%s,)", "TU([%s])", "tuple([%s])", "(*[%s],)", "tuple(x for x in [%s])"])
    return ["%s = %s" % (w.target("tuple"), form % ", ".join(values))]


@operation(5)
def make_dict(w):
    rng = w.rng
    items = ["%s: %s" % (rng.choice(["'a'", "'b'", "f'long key {1}'", "1", "2", "1000", "2.5"]), w.value())
             for _ in range(rng.randrange(7))]
    form = rng.choice(["{%s}", "{%s}", "dict({%s})", "DI({%s})", "{**{%s}}", "OrderedDict({%s})",
                       "defaultdict(list, {%s})", "{k: v for k, v in {%s}.items()}", "types.MappingProxyType({%s})",
                       "types.SimpleNamespace(**{str(k): v for k, v in {%s}.items()})"])
    kind = "dict" if "types" not in form else "other"
    return ["%s = %s" % (w.target(kind), form % ", ".join(items))]


@operation(2)
def make_set(w):
    rng = w.rng
    if rng.random() < 0.5:
        values = ", ".join(str(rng.randrange(300)) for _ in range(rng.randrange(1, 12)))
        return ["%s = %s" % (w.target("iset"), rng.choice(["{%s}", "frozenset({%s})", "{x for x in [%s]}"]) % values)]
    thing = w.any("inst", "slots", "fn", "gen") or "N(%d)" % w.tag()
    return ["%s = {1, 2, %s}" % (w.target("oset"), thing)]


@operation(2)
def make_deque(w):
    values = ", ".join(w.value() for _ in range(w.rng.randrange(4)))
    return ["%s = deque([%s]%s)" % (w.target("deque"), values, w.rng.choice(["", ", 3"]))]


@operation(2)
def make_text(w):
    form = w.rng.choice(["'t %d' % 12345", "'ab ' * 9", "str(10 ** 20)", "' '.join(['x', 'y y'])", "ST('sub')",
                         "b'by %d' % 3", "bytearray(b'12345')", "'\\u20ac %d' % 1", "'\\U0001f600 x' + 'y'",
                         "f'{12:5} {3}'", "'Q W'.lower()", "repr([1, 'a b'])"])
    return ["%s = %s" % (w.target("text"), form)]


@operation(2)
def make_number(w):
    form = w.rng.choice(["10 ** 12", "2.5 * 3", "IN(4000)", "1 << 100", "3j * 2", "7 // 2", "int('123456789')",
                         "float('1e5')", "-(1 << 30)", "range(1000, 2000, 7)", "slice(1, 2000)"])
    return ["%s = %s" % (w.target("other"), form)]


@operation(3)
def make_function(w):
    x = w.value()
    form = w.rng.choice(["outer(%s)", "(lambda a=%s: a)", "(lambda: %s)", "functools.partial(keywords, %s, key=1)",
                         "types.MethodType(keywords, %s)", "functools.partial(outer, %s)"])
    return ["%s = %s" % (w.target("fn"), form % x)]


@operation(2)
def make_method(w):
    thing = w.any("inst") or "N(%d)" % w.tag()
    form = w.rng.choice(["%s.method", "%s.__init__", "%s.__class__.method", "%s.__str__", "%s.__repr__"])
    return ["%s = %s" % (w.target("fn"), form % thing)]


@operation(1)
def make_builtin_method(w):
    thing = w.any("list", "dict", "deque", "iset")
    name = {"list": "append", "dict": "get", "deque": "append", "iset": "copy"}
    if thing is None:
        return None
    return ["%s = %s.%s" % (w.target("fn"), thing, name[w.kinds[thing]])]


@operation(3)
def make_generator(w):
    a, b = w.value(), w.value()
    form = w.rng.choice(["gen(%s, %s)", "delegate(%s, %s)", "(y for y in [%s, %s])",
                         "(y for x in [[%s], [%s]] for y in x)"])
    return ["%s = %s" % (w.target("gen"), form % (a, b))]


@operation(3)
def make_iterator(w):
    x = w.any("list", "tuple") or "[%s, 5]" % w.value()
    form = w.rng.choice(["iter(%s)", "enumerate(%s)", "reversed(%s)", "zip(%s, [1, 2, 3])", "map(callable, %s)",
                         "filter(None, %s)", "itertools.chain(%s, [1])", "itertools.islice(%s, 2)",
                         "itertools.product(%s, [1])", "itertools.combinations(%s, 2)", "itertools.permutations(%s)",
                         "itertools.accumulate([1, 2], operator.add, initial=%s)", "itertools.repeat(%s, 3)",
                         "itertools.starmap(keywords, [%s])", "itertools.zip_longest(%s, [1])",
                         "itertools.pairwise(%s)", "itertools.groupby(%s)", "iter(IT(%s))",
                         "itertools.takewhile(bool, %s)", "itertools.dropwhile(bool, %s)", "iter([].pop, %s)",
                         "itertools.tee(%s)[0]", "itertools.compress(%s, [1, 0, 1])", "iter(tuple(%s))"])
    return ["%s = %s" % (w.target("iter"), form % x)]


@operation(2)
def make_view(w):
    x = w.any("dict")
    if x is None:
        return None
    form = w.rng.choice(["%s.keys()", "%s.values()", "%s.items()", "iter(%s)", "iter(%s.values())",
                         "iter(%s.items())", "reversed(%s)", "reversed(%s.items())"])
    return ["%s = %s" % (w.target("iter" if "iter" in form or "rev" in form else "other"), form % x)]


@operation(1)
def make_class(w):
    x = w.value()
    form = w.rng.choice(["type('T', (), {'held': %s})", "type('T', (P,), {'held': %s})",
                         "type('T', (list,), {'held': %s, '__slots__': ()})", "type('T', (N,), {'held': %s})"])
    name = w.target("cls")
    lines = ["%s = %s" % (name, form % x)]
    if w.rng.random() < 0.5:
        lines.append("%s.own = %s" % (name, name))
    return lines


@operation(1)
def make_class_statement(w):
    name = w.target("cls")
    base = w.rng.choice(["", "(N)", "(dict)", "(P)"])
    return ["class %s%s:" % (name, base), "    held = %s" % w.value(), "    def m(self):",
            "        return __class__", "    def n(self):", "        return super().__repr__"]


@operation(1)
def instance_of_class(w):
    x = w.any("cls")
    if x is None:
        return None
    new = w.target("inst")
    if new == x:
        return None
    return ["%s = %s(%d)" % (new, x, w.tag()) if w.rng.random() < 0.6 else "%s = %s.__new__(%s)" % (new, x, x),
            "L(len(%s.__subclasses__()))" % x]


@operation(2)
def make_exception(w):
    x = w.value()
    name = w.target("exc")
    call = w.rng.choice(["fails(%s)", "chained(%s)", "saved[:0][%s]", "dict()[%s]", "int(%s)", "%s.missing_attribute",
                         "next(iter(())), %s", "outer(%s)(1, 2, 3)", "(_ for _ in ()).throw(EX(%s))",
                         "len(%s, 1)"]) % x
    lines = ["try:", "    %s" % call, "except Exception as error:", "    %s = error" % name]
    if w.rng.random() < 0.3:
        lines.append("%s.__traceback__ = None" % name)
    return lines


@operation(1)
def make_exception_object(w):
    form = w.rng.choice(["EX(%s)", "KeyError(%s)", "StopIteration(%s)", "OSError(2, %s)", "SystemExit(%s)",
                         "ExceptionGroup('g', [EX(%s)])", "UnicodeDecodeError('u', b'ab', 0, 1, 'r' or %s)",
                         "AttributeError(%s, name='n')", "ImportError(%s, name='m')"])
    return ["%s = %s" % (w.target("exc"), form % w.value())]


@operation(1)
def raise_kept(w):
    x = w.any("exc")
    if x is None:
        return None
    y = w.any("exc")
    form = w.rng.choice(["raise %s" % x, "raise %s from %s" % (x, y), "raise EX(%s) from %s" % (y, x)])
    name = w.target("exc")
    return ["try:", "    " + form, "except BaseException as error:", "    %s = error" % name]


@operation(1)
def make_frame(w):
    x = w.value()
    form = w.rng.choice(["frame_of(%s)", "frame_of(%s)", "(%s, sys._getframe())"])
    return ["%s = %s" % (w.target("frame"), form % x)]


@operation(1)
def frame_things(w):
    x = w.any("frame")
    if x is None:
        return None
    return [w.rng.choice(["%s.clear()", "L(sorted(%s.f_locals))", "O(%s.f_locals)", "L(%s.f_lineno > 0)",
                          "O(%s.f_back)"]) % x]


@operation(2)
def make_weak(w):
    x = w.any("inst", "slots", "fn", "gen", "cls", "iset", "oset", "deque", "list") or "N(%d)" % w.tag()
    form = w.rng.choice(["weakref.ref(%s)", "weakref.ref(%s, called)", "weakref.proxy(%s)",
                         "weakref.proxy(%s, called)", "(weakref.ref(%s, called), weakref.ref(N(1), called))"])
    return ["%s = %s" % (w.target("weak"), form % x)]


@operation(2)
def use_weak(w):
    x = w.any("weak")
    if x is None:
        return None
    form = w.rng.choice(["%s() is None", "type(%s()).__name__", "hash(%s) == 0", "%s.tag", "repr(%s)[:8]",
                         "weakref.getweakrefcount(%s())", "%s.__callback__ is None", "bool(%s)"])
    return ["L(%s)" % (form % x)]


@operation(2)
def weak_counts(w):
    x = w.any("inst", "slots", "fn", "gen", "list")
    if x is None:
        return None
    return ["L(weakref.getweakrefcount(%s))" % x, "L(len(weakref.getweakrefs(%s)))" % x]


@operation(1, python=True)
def make_weak_container(w):
    a, b = w.instance() or "N(%d)" % w.tag(), w.instance() or "W(%d)" % w.tag()
    form = w.rng.choice(["weakref.WeakValueDictionary({1: %s, 2: %s})", "weakref.WeakKeyDictionary({%s: 1, %s: [2]})",
                         "weakref.WeakSet([%s, %s])", "[weakref.WeakMethod(%s.method), %s]",
                         "[weakref.finalize(%s, L, 'fin'), %s]"])
    return ["%s = %s" % (w.target("weaks"), form % (a, b))]


@operation(1, python=True)
def use_weak_container(w):
    x = w.any("weaks")
    if x is None:
        return None
    return ["L(len(%s))" % x, "L(sorted(map(type, list(%s)), key=str) != 0)" % x]


@operation(1, python=True)
def make_library_container(w):
    form = w.rng.choice(["Counter({'a': 2, 'b': 3})", "Counter('abca')", "ChainMap({1: %s})", "UserList([%s])"])
    kind = "dict" if "Counter" in form else "other"
    return ["%s = %s" % (w.target(kind), form % w.value() if "%s" in form else form)]


@operation(1)
def make_wrapped(w):
    x = w.value()
    form = w.rng.choice(["memoryview(bytearray(b'abc'))", "coro(%s)", "Pair(%s, 1)", "property(lambda s: %s)",
                         "staticmethod(%s)", "classmethod(%s)", "types.CellType(%s)", "list[int]",
                         "operator.itemgetter(1, %s)", "operator.attrgetter('a')", "super(N, N(1))",
                         "types.GenericAlias(list, %s)", "CM(%s)", "AT()", "IT(%s)",
                         "cached(1)", "(int | str)", "types.SimpleNamespace(a=%s)"])
    return ["%s = %s" % (w.target("inst" if "AT" in form else "other"), form % x if "%s" in form else form)]
