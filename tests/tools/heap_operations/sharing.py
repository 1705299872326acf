"""Operations on what several objects share: buffers, closures of one loop, frozen sets, classes of classes, contexts."""

from heap_operations.writer import operation


@operation(2)
def buffers(w):
    """Views of a buffer hold its object, and keep it from growing."""
    n = w.rng.choice([1, 3, 8, 60])
    lines = ["room = bytearray(range(%d))" % n, "view = memoryview(room)", "made = None"]
    forms = ["made = view[1:]", "made = [view[::2], view]", "made = view.cast('b')", "made = view.toreadonly()", "view.release()",
             "room.append(1)", "room += b'xyz'", "made = bytes(view)", "made = view.tolist()", "made = memoryview(view)",
             "view[0] = 200", "view[:1] = b'q'", "made = view.obj", "made = view.shape", "del room[:]", "made = bytearray(view)",
             "made = room[1:]", "made = weakref.ref(view, called)", "made = (view == room)", "with view as made: O(made)",
             "room = None", "made = hash(view.toreadonly())", "made.release()", "made = view.tobytes() + b'tail'",
             "made = memoryview(b'a b c')[2:]", "made = memoryview(memoryview(room)[1:])"]
    for form in w.rng.choices(forms, k=w.rng.randint(2, 6)):
        lines += ["try:", "    " + form, "except (BufferError, ValueError, AttributeError, TypeError, IndexError) as problem:",
                  "    L(type(problem).__name__)", "O(room)", "O(view)", "O(made)"]
    return lines + ["room = view = made = None"]


@operation(2)
def texts_of_bytes(w):
    x = w.any("text")
    if x is None:
        return None
    form = w.rng.choice(["{x} = {x}.encode()", "{x} = {x}.decode()", "{y} = {x}.split()", "{y} = {x}.partition({x}[2:4])",
                         "{y} = [{x}, {x}[:], {x}[0:1]]", "{x} = {x}.join([{x}, {x}])", "{y} = {x}.splitlines()",
                         "{y} = sorted({x})", "{y} = {{{x}: 1}}", "{x} = {x} % ()", "{x} = {x}.strip()", "{x} = {x}.center(40)",
                         "{x} = {x}.translate({{97: None}})", "{x} = bytes({x}, 'utf-16')", "{x} = sys.intern({x})",
                         "{y} = [each for each in {x}]", "{x} = '{{}} {{}}'.format({x}, 5)", "{x} = f'{{{x}!r:>30}}'"])
    return [form.format(x=x, y=w.target("list") if "{y}" in form else ""), "O(%s)" % x]


@operation(2)
def frozen_set(w):
    x = w.instance() or w.any("fn", "gen") or "N(%d)" % w.tag()
    lines = ["made = frozenset([%s, 1, 2])" % x]
    form = w.rng.choice(["made = {made}", "made = {made: made}", "made = made | {3}", "made = made - {1}", "made = frozenset(made)",
                         "made = made.copy()", "made = [iter(made), made]", "made = {made, frozenset([1])}", "made = made & made",
                         "made = (made, made.union([5]))", "made = set(made); made.add(made.pop())", "made = weakref.ref(made, called)",
                         "made = len(made ^ {1, 2}) and made", "made = made.__contains__"])
    lines += [form, "O(made)", "L('g%d' % gc.collect(0))"]
    if w.rng.random() < 0.4:
        lines.append("%s = made" % w.target("oset"))  # in the order of its objects' addresses, if it is a set
    return lines + ["made = None"]


@operation(2)
def closures_of_a_loop(w):
    x = w.value()
    body = w.rng.choice(["made.append(lambda: (each, made))", "made.append(lambda each=each: each)",
                         "made.append((lambda held: lambda: held)(each))", "made.append(each and (lambda: made))",
                         "made.append([lambda: inner for inner in (each, 1)])", "made.append(lambda: (yield each))",
                         "made.append(functools.partial(lambda *a: made, each))"])
    end = w.rng.choice(["return made", "return made[0]", "return made.pop()", "del made[0]; return made", "return lambda: made",
                        "each = None; return made", "return made[0].__closure__", "return weakref.ref(made[0], called), made"])
    return ["def make(given):", "    made = []", "    for each in given, %s, 2:" % x, "        %s" % body,
            "    O(each); L(rc(made))", "    %s" % end, "%s = make(%s)" % (w.target("other"), w.value()), "make = None"]


@operation(2)
def class_bodies(w):
    """Comprehensions, generators and functions of a class body have cells of their own."""
    x = w.value()
    name = w.target("cls")
    body = w.rng.choice(["made = [each for each in (%s, 1)]" % x, "made = list(e for e in [%s])" % x, "made = lambda: Inner",
                         "made = (each for each in [%s])" % x, "def made(self): return __class__, %s" % x,
                         "made = {each: [each] for each in 'ab'}", "made = [lambda self: each for each in (1, %s)]" % x,
                         "made = property(lambda self: %s)" % x, "made = gen(%s); next(made)" % x,
                         "made = locals()", "made = sys._getframe()", "made = vars", "__slots__ = 'a',", "made = super",
                         "def __del__(self): L('d')", "made = type('Inside', (), {'held': %s})" % x])
    base = w.rng.choice(["", "", "(N)", "(W)", "(EX)", "(list)", "(LI)", "(DI)", "(int)", "(tuple)", "(deque)", "(OrderedDict)"])
    use = w.rng.choice(["%s.made" % name, "%s()" % name, "%s(1)" % name, "[%s(), %s]" % (name, name), "%s.__dict__" % name,
                        "%s.__init__" % name, "super(%s, %s)" % (name, name), "weakref.ref(%s, called)" % name])
    return ["class %s%s:" % (name, base), "    " + body, "made = %s" % use, "O(made)", "made = None"]


@operation(2)
def callbacks_that_keep(w):
    """A callback is called when its object is past saving; what it holds may be kept.

    It fails on no name that is not bound: what is told of that on standard error allocates (failing_ends).
    """
    x = w.any("inst") or "N(%d)" % w.tag()
    form = w.rng.choice(["lambda r, kept=[{v}]: saved.append(kept)", "lambda r, kept=[{v}]: kept.append(kept)", "saved.append",
                         "lambda r, own=weakref.ref: saved.append(own)", "lambda r: gc.collect(0)", "[{v}].append",
                         "functools.partial(lambda *a: L('part'), {v})", "lambda r, own=watchers: own.clear()",
                         "lambda r: L(rc(r))", "lambda r, kept={v}: saved.append(gen(r, kept))"]).format(v=w.value())
    loop = w.rng.choice(["thing.a = thing", "thing = [thing]", "watchers.append(watchers)", "watchers.append(thing)", "pass"])
    return ["thing, watchers = %s, []" % x, "watchers.append(weakref.ref(thing, %s))" % form, "O(watchers[0])", loop,
            w.rng.choice(["thing = None", "del thing", "thing = watchers = None"]), "L('now')", "thing = watchers = None"]


@operation(2)
def deaths_within(w):
    """Objects whose end changes what they lie in."""
    a, b = w.tag(), w.tag()
    end = w.rng.choice(["self.held.append(self.tag)", "self.held.append(self) if len(self.held) < 9 else None", "self.held.clear()",
                        "self.held = None", "gc.collect(0)", "L(rc(self))", "L(len(self.held))", "self.held.append([self.held])",
                        "del self.held", "self.held[:] = [1]", "saved.append(self)"])
    form = w.rng.choice(["held[:] = [Ends({a}, held), Ends({b}, held)]; held[:1] = []", "held.extend([Ends({a}, held)]); held.clear()",
                         "held.append(Ends({a}, held)); held = [held]; held[0].append(held)",
                         "held = {{1: Ends({a}, []), 2: Ends({b}, [])}}; held[1] = held[2]; held.clear()",
                         "held.append(Ends({a}, held)); held.pop(); held.append(Ends({b}, held))",
                         "other = (Ends({a}, held), Ends({b}, held)); other = None",
                         "other = Ends({a}, held); other.me = other; other = None; L('g%d' % gc.collect())",
                         "other = [Ends({a}, held), Ends({b}, held)]; other.sort(key=lambda e: -e.tag); other = None",
                         "held.append(Ends({a}, [])); held *= 3; del held[0]; del held[:]"])
    return ["class Ends:", "    def __init__(self, tag, held): self.tag, self.held = tag, held", "    def __del__(self):",
            "        L(self.tag)", "        " + end, "held = []", form.format(a=a, b=b), "L('over')", "O(held)",
            "held = other = Ends = None"]


@operation(1, python=True)
def failing_ends(w):
    """What a callback or __del__ raises is told on standard error, which allocates."""
    form = w.rng.choice(["thing = N({t}); watchers = [weakref.ref(thing, lambda r: fails(r))]; thing = None",
                         "thing = gen({x}); next(thing); watchers = [weakref.ref(thing, L(1))]; thing = None",
                         "thing = N({t}); watchers = [weakref.ref(thing, functools.partial(L, 1))]; thing = None"])
    return [form.format(t=w.tag(), x=w.value()), "L('over')", "thing = watchers = None"]


@operation(1, python=True)
def contexts(w):
    """What a context keeps its values in is not CPython's tree (tests/divergences/tree_of_contexts)."""
    x = w.value()
    form = w.rng.choice(["variable.set({x})", "token = variable.set({x}); O(token.old_value)", "O(variable.get(None))",
                         "token = variable.set({x}); variable.reset(token)", "made = contextvars.copy_context(); O(made)",
                         "made = contextvars.copy_context(); made.run(variable.set, {x}); O(variable.get(None))",
                         "made = contextvars.copy_context(); O(made.get(variable))", "made = contextvars.Context(); O(list(made))",
                         "made = contextvars.ContextVar('other', default={x}); O(made.get()); O(made)",
                         "made = contextvars.copy_context(); L(made.run(lambda: rc(variable.get(1) and variable.get(1))) > 0)"])
    return [form.format(x=x), "variable.set(None); made = token = None"]


@operation(2, python=True)
def remembered_calls(w):
    x = w.any("inst", "fn", "slots") or "N(%d)" % w.tag()
    size = w.rng.choice(["1", "2", "None", "0"])
    lines = ["@functools.lru_cache(maxsize=%s)" % size, "def remember(*args, **rest): return [args, rest]"]
    for form in w.rng.choices(["remember({x})", "remember({x}, 1)", "remember(k={x})", "remember(3)", "remember('t')",
                               "O(remember({x}))", "remember.cache_clear()", "L(remember.cache_info().currsize)", "remember((1, 2))",
                               "remember.held = {x}", "made = remember.__wrapped__", "made = remember(remember)"],
                              k=w.rng.randint(2, 6)):
        lines += ["%s" % form.format(x=x), "O(%s)" % x if x in w.kinds else "pass"]
    return lines + ["made = remember = None"]


@operation(2)
def ordered_dict(w):
    x = w.value()
    lines = ["made = OrderedDict([('a', %s), (1, [2]), ('c', %s)])" % (x, w.value())]
    for form in w.rng.choices(["made.move_to_end('a')", "made.move_to_end(1, last=False)", "made.popitem()", "made.popitem(last=False)",
                               "made['new'] = {x}", "made[7] = made", "del made['a']", "made.pop(1)", "made = made.copy()",
                               "made.update(z={x})", "made |= {{'q': {x}}}", "made.clear()", "made.setdefault('d', {x})",
                               "O(list(made.items()))", "O(list(reversed(made)))", "made.note = {x}", "O(iter(made))",
                               "for i in range(9): made[i] = i", "made.pop('none', None)"], k=w.rng.randint(2, 6)):
        lines += ["try:", "    " + form.format(x=x), "except KeyError: L('K')", "O(made)"]
    return lines + ["%s = made" % w.target("dict") if w.rng.random() < 0.3 else "pass", "made = None"]


@operation(1)
def default_dict(w):
    x = w.value()
    form = w.rng.choice(["defaultdict(list)", "defaultdict(lambda: %s)" % x, "defaultdict(dict, a=%s)" % x, "defaultdict(None, {1: %s})" % x,
                         "defaultdict(lambda: made)"])
    lines = ["made = " + form]
    for use in w.rng.choices(["O(made[5])", "made['q'].append(1)", "made[1] = made", "O(made.default_factory)", "made.default_factory = None",
                              "made = made.copy()", "made.pop(5, None)", "O(made | {})", "made.clear()"], k=w.rng.randint(1, 4)):
        lines += ["try: " + use, "except (KeyError, AttributeError) as problem: L(type(problem).__name__)", "O(made)"]
    return lines + ["made = None"]


@operation(1)
def slots_of_heirs(w):
    a, b = w.rng.sample(["'a'", "'b'", "'c', 'd'", "'__dict__'", "'__weakref__'", ""], 2)
    lines = ["class Base:", "    __slots__ = (%s)" % (a + "," if a else ""), "class Heir(Base):",
             "    __slots__ = (%s)" % (b + "," if b else ""), "made = Heir()"]
    for form in w.rng.choices(["made.a = {x}", "made.b = made", "made.d = {x}", "made.e = {x}", "del made.a", "made.c = [made]",
                               "made = weakref.ref(made, called)", "made.__dict__", "Heir.a.__set__(made, {x})", "made.__class__ = Base",
                               "O(made.a)", "made.a, made.b = made, {x}"], k=w.rng.randint(2, 5)):
        lines += ["try: " + form.format(x=w.value()), "except (AttributeError, TypeError) as problem: L(type(problem).__name__)"]
    return lines + ["O(made)", "L(sz(Heir))", "L(Heir.__basicsize__)", "made = Base = Heir = None"]


@operation(1)
def parked(w):
    """Code that waits in the middle of an expression, with what it has so far on its stack."""
    a, b = w.value(), w.value()
    form = w.rng.choice(["[{a}, [{b}], (yield 1), 3]", "dict(k={a}, j=(yield {b}))", "keywords({a}, *[{b}], key=(yield 2))",
                         "{{'a': {a}, 'b': (yield {b})}}", "f'{{len(log) * 0 and 5}} {{(yield 1)}}' + ''", "({a}, {b}) == ((yield 1), 2)",
                         "[each for each in [{a}, (yield {b})]]", "{a} if (yield {b}) else [{a}]", "[*[{a}], *(yield [{b}])]",
                         "(lambda held=[{a}]: held)((yield {b}))"]).format(a=a, b=b)
    use = w.rng.choice(["waits.send([5])", "waits.close()", "waits.throw(EX({a}))", "waits = [waits]", "O(waits.gi_frame)",
                        "made = waits.gi_frame; waits = None; O(made)", "waits.throw(GeneratorExit)"]).format(a=a)
    return ["def body():", "    made = %s" % form, "    yield made", "waits = body()", "O(next(waits))", "O(waits)",
            use, "O(waits)", "waits = body = made = None"]
