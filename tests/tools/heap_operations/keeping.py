"""Operations on what an object keeps beside itself: shared keys, room to grow, weak references' callbacks, dead blocks."""

from heap_operations.writer import operation


@operation(2)
def many_attributes(w):
    """The keys that instances share grow, are left, and are given up at 30."""
    x = w.any("inst")
    if x is None:
        return None
    n = w.rng.choice([1, 3, 5, 6, 11, 29, 30, 31])
    form = w.rng.choice(["for i in range({n}): setattr({x}, 'k%d' % i, [i])", "for i in range({n}): {x}.__dict__['d%d' % i] = i",
                         "for i in reversed(range({n})): setattr({x}, 'k%d' % i, i)",
                         "for name in list({x}.__dict__)[:{n}]: delattr({x}, name)", "{x}.__dict__ = dict({x}.__dict__)",
                         "{x}.__dict__.update(k0=1, k{n}=[2])", "{x}.__dict__.popitem()", "{x}.__dict__.setdefault('k{n}', [])",
                         "{x}.__dict__ |= {{'a': 1, 'k{n}': 2}}", "{x}.k{n} = {x}.__dict__", "{x}.k{n} = {x}.__dict__.copy()"])
    return [form.format(x=x, n=n), "L(sz(%s.__dict__))" % x, "L(list(%s.__dict__)[-3:])" % x]


@operation(1)
def siblings(w):
    """Each new instance of a class takes one place less from the keys of the class."""
    names = w.rng.sample("abcdefg", w.rng.randint(1, 4))
    lines = ["class Sibling:", "    def __init__(self, x):", "        self.x = x", "made = []",
             "for i in range(%d):" % w.rng.choice([2, 3, 8, 20]), "    made.append(Sibling(i))"]
    for name in names:
        lines += ["    if i %% %d == 0: made[-1].%s = i" % (w.rng.choice([1, 2, 3]), name)]
    lines += [w.rng.choice(["made[0].__dict__['z'] = 1", "del made[-1].x", "made[0].__dict__.clear()", "Sibling.x = 1", "pass",
                            "made[1].__dict__ = {}", "made[0].__class__ = P"])]
    lines += ["L([sz(each.__dict__) for each in made])", "L(sum(map(tr, made)))", "L([tr(each.__dict__) for each in made][:3])"]
    if w.rng.random() < 0.4:
        lines.append("%s = made[-1]" % w.target("inst"))
    return lines + ["made = Sibling = each = None"]


@operation(2)
def byte_room(w):
    n = w.rng.choice([1, 2, 7, 8, 9, 24, 60, 300])
    lines = ["room = bytearray(%s)" % w.rng.choice(["", "%d" % n, "b'abc'", "range(9)", "b'q' * %d" % n])]
    forms = ["room.append(1)", "room += b'x' * {n}", "room.extend(range({n}))", "room.extend(iter(range({n})))", "del room[{n}:]",
             "del room[:{n}]", "room.pop()", "room[1:2] = b'y' * {n}", "room *= 2", "room.insert(0, 1)", "room.clear()",
             "room = room[{n}:]", "room.remove(1)", "room[:] = b''", "room = room + b'z'", "room = bytearray(room)",
             "for i in range({n}): room.append(i % 9)", "while len(room) > 3: room.pop()", "room = room.replace(b'x', b'long')"]
    for form in w.rng.choices(forms, k=w.rng.randint(2, 6)):
        lines += [form.format(n=w.rng.choice([0, 1, 3, 8, 40])), "L(sz(room))", "L(room.__alloc__())"]
    return lines + ["room = None"]


@operation(2)
def callbacks_in_order(w):
    """Newest first, proxies among them; a callback may let go of others, or make new ones."""
    x = w.any("inst", "fn", "gen", "iset", "deque") or "N(%d)" % w.tag()
    lines = ["thing = %s" % x, "watchers = []"]
    for i in range(w.rng.randint(2, 6)):
        what = w.rng.choice(["weakref.ref(thing, lambda r: L('r%d'))", "weakref.proxy(thing, lambda r: L('p%d'))",
                             "weakref.ref(thing, lambda r, held=watchers: (L('c%d'), held.clear()))", "weakref.ref(thing)",
                             "weakref.ref(thing, lambda r: L('s%d' + str(r() is None)))", "weakref.proxy(thing)",
                             "weakref.ref(thing, lambda r: (L('n%d'), L(weakref.getweakrefcount(r))))"])
        lines.append("watchers.append(%s)" % (what % i if "%d" in what else what))
    lines += ["L(weakref.getweakrefcount(thing))", "L(len(set(map(id, watchers))))",
              w.rng.choice(["pass", "watchers.reverse()", "del watchers[0]", "watchers.append(watchers)", "thing = [thing]"])]
    if x in w.kinds and w.rng.random() < 0.7:
        lines.append("%s = None" % x)
    return lines + ["thing = None", "L('now')", "watchers = None"]


@operation(1)
def deaths_in_order(w):
    """What a container of several lets go of first."""
    tags = [w.tag() for _ in range(4)]
    made = ", ".join("N(%d)" % tag for tag in tags)
    form = w.rng.choice(["dying = [{m}]", "dying = ({m})", "dying = dict(enumerate(({m})))", "dying = deque([{m}])",
                         "dying = P(0); dying.d, dying.b, dying.c, dying.a = {m}", "dying = X(0); dying.d, dying.b, dying.c, dying.a = {m}",
                         "dying = S(0); dying.b, dying.a, _, _ = {m}; _ = None", "dying = (lambda *a: (lambda: a))({m})",
                         "dying = gen({m}); next(dying)", "dying = iter([{m}])", "dying = zip([{m}], [{m}])",
                         "dying = EX({m})", "dying = functools.partial(L, {m})", "dying = [[N(0)], [{m}]]",
                         "dying = LI([{m}])", "dying = DI(zip('abcd', [{m}]))", "dying = OrderedDict(zip('abcd', [{m}]))",
                         "dying = defaultdict(list, zip('abcd', [{m}]))", "dying = TU(({m}))",
                         "dying = types.SimpleNamespace(**dict(zip('dbca', [{m}])))"])
    end = w.rng.choice(["dying = None", "del dying", "dying.clear()", "dying = dying and None", "dying = [dying]; dying.clear()",
                        "dying = {1: dying}; dying[1] = 2", "dying = (dying, dying); dying = 1"])
    return [form.format(m=made), end, "L('gone')", "dying = None"]


@operation(1, allocations=True)
def blocks_of(w):
    """How many blocks more a thing takes. A look-up in a class may let go of a name in the cache of attributes, so none is here."""
    made = w.rng.choice(["[1] * 9", "{1: 2}", "{'a': 1}", "{1, 2}", "set(range(9))", "10 ** 20", "(lambda: 0)",
                         "[[] for _ in range(90)]", "[{} for _ in range(90)]", "'ab' * 30", "b'ab' * 30", "bytearray(20)", "deque()",
                         "deque(range(70))", "gen(1)", "iter([])", "zip([])", "range(3)", "EX(1)", "2.5 * 3 - 1",
                         "weakref.ref(P)", "[(i, []) for i in range(30)]"])
    return ["made = None", "blocks = sys.getallocatedblocks()", "made = %s" % made, "blocks = sys.getallocatedblocks() - blocks",
            "made = None", "L(blocks)"]


@operation(1, allocations=True)
def statistics_of_collections(w):
    return ["L([each['collected'] for each in gc.get_stats()][%d] >= 0)" % w.rng.randint(0, 2),
            "before = [each['collected'] for each in gc.get_stats()]", "gc.collect(%d)" % w.rng.randint(0, 2),
            "L([each['collected'] - b for each, b in zip(gc.get_stats(), before)])", "before = each = b = None"]


@operation(1)
def views_of_dict(w):
    x = w.any("dict")
    if x is None:
        return None
    form = w.rng.choice(["view = {x}.items(); L(rc({x})); L(sz(view)); L(len(view & view) if all(map(lambda e: type(e) is int, {x}.values())) else 0)",
                         "view = iter({x}.items()); L(rc({x})); pair = next(view, None); L(rc(pair) if pair else 0); pair = next(view, None); L(rc(pair) if pair else 0)",
                         "view = {x}.keys().mapping; L(rc({x}))", "view = reversed({x}.items()); L(list(map(rc, view))); L(sz(view))",
                         "view = iter({x}); {x}['grown'] = 1; next(view, 0)", "view = {x}.keys() | {{1}}; L(sz(view))",
                         "view = {x} | {x}; L(sz(view)); view |= {{'z': {x}}}; L(sz(view)); L(tr(view))",
                         "view = dict({x}); L(sz(view)); L(sz({{**{x}}})); L(sz({x}.copy()))",
                         "view = list({x}.values()); L(sz(view)); L(sz([*{x}])); L(sz(tuple({x}))); L(sz(sorted(map(str, {x}))))"])
    return [form.format(x=x), "view = pair = None"]
