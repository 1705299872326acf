"""Operations on what holds objects out of sight: tracebacks' frames, closures, classes, suspended code, large tables."""

from heap_operations.writer import operation


@operation(2)
def grow_and_shrink(w):
    x = w.any("dict", "iset", "list", "deque")
    if x is None:
        return None
    n = w.rng.choice([5, 6, 9, 11, 22, 30, 43, 90])
    kind = w.kinds[x]
    if kind == "dict":
        form = w.rng.choice(["for i in range({n}): {x}[i] = i", "for i in range({n}): {x}['k%d' % i] = [i]",
                             "for i in list({x})[:{n}]: del {x}[i]", "{x}.update(dict.fromkeys(range({n})))",
                             "for i in range({n}): {x}[i] = {x}.pop(i - 1, None)", "while {x}: {x}.popitem()"])
    elif kind == "iset":
        form = w.rng.choice(["for i in range({n}): {x}.add(i)", "{x}.update(range(100, 100 + {n}))",
                             "for i in list({x}): {x}.discard(i)", "for i in range({n}): {x}.add(i); {x}.discard(i - 1)",
                             "{x} -= set(range({n}))", "{x} = {x}.symmetric_difference(range({n}))"])
    elif kind == "list":
        form = w.rng.choice(["for i in range({n}): {x}.append([i])", "del {x}[{n} // 4:]", "{x}.extend(range({n}))",
                             "{x}[2:2] = [[i] for i in range({n})]", "{x}[::2] = [None] * len({x}[::2])",
                             "while len({x}) > 3: {x}.pop()", "del {x}[1::3]", "{x} = {x}[::-1]", "{x} = {x} * {n}",
                             "{x}[1:3] = {x}", "{x}[len({x}):] = ({x}, {x})", "{x}[-3:] = iter([1, [2]])"])
    else:
        form = w.rng.choice(["{x}.extend([i] for i in range({n}))", "{x}.rotate({n})", "{x} *= 3",
                             "while len({x}) > 2: {x}.popleft()"])
    return [form.format(x=x, n=n), "L(sz(%s))" % x]


@operation(2)
def traceback_parts(w):
    x = w.any("exc")
    if x is None:
        return None
    form = w.rng.choice(["O({x}.__traceback__)", "O({x}.__traceback__.tb_frame)", "O({x}.__traceback__.tb_next)",
                         "{y} = {x}.__traceback__", "{y} = {x}.__traceback__.tb_next.tb_frame",
                         "{x}.__traceback__.tb_frame.clear()", "{x}.__traceback__.tb_next.tb_frame.clear()",
                         "{x}.with_traceback(None)", "{x}.__traceback__ = {x}.__traceback__.tb_next",
                         "L(sorted({x}.__traceback__.tb_next.tb_frame.f_locals))", "O({x}.__context__)",
                         "O({x}.__cause__)", "{x}.__context__ = None", "{x}.__cause__ = EX({x})", "{x}.add_note('n')",
                         "O({x}.args)", "{x}.args = ({x},)", "{x}.__traceback__.tb_next = None", "O({x}.__dict__)"])
    name = w.target("other") if "{y}" in form else ""
    return [form.format(x=x, y=name)]


@operation(1)
def exception_in_hand(w):
    x = w.value()
    body = w.rng.choice(["O(error)", "L(rc(sys.exc_info()[1]))", "held = sys.exc_info()", "held = error.__traceback__",
                         "held = lambda: error", "O(error.__traceback__.tb_frame)", "raise KeyError(1)", "raise",
                         "held = [sys._getframe()]"])
    return ["try:", "    try:", "        fails(%s)" % x, "    except EX as error:", "        held = None",
            "        %s" % body, "    finally:", "        L('inner')", "except Exception as outermost:",
            "    O(outermost)", "    O(outermost.__context__)", "held = None"]


@operation(1)
def exception_groups(w):
    x = w.value()
    return ["try:", "    raise ExceptionGroup('g', [EX(%s), KeyError(1), ExceptionGroup('h', [EX(2)])])" % x,
            "except* EX as group:", "    O(group)", "    O(group.exceptions)", "except* KeyError as group:",
            "    L(len(group.exceptions))"]


@operation(2)
def function_parts(w):
    x = w.any("fn")
    if x is None:
        return None
    form = w.rng.choice(["O({x}.__closure__)", "O({x}.__closure__[0])", "O({x}.__closure__[0].cell_contents)",
                         "{x}.__closure__[0].cell_contents = {v}", "del {x}.__closure__[0].cell_contents",
                         "O({x}.__defaults__)", "{x}.__defaults__ = ({v},)", "{x}.__kwdefaults__ = {{'key': {v}}}",
                         "O({x}.__code__)", "O({x}.__self__)", "O({x}.__func__)", "{x}.__annotations__['a'] = {v}",
                         "{x}.__code__ = {x}.__code__.replace(co_name='other')", "O({x}.__globals__ is globals())",
                         "{x}.__wrapped__ = {x}", "O({x}.__dict__)", "O({x}.args)", "O({x}.__get__(1))",
                         "{x}.__doc__ = 'd %d' % 4", "O({x}.__name__)"])
    return [form.format(x=x, v=w.value())]


@operation(2)
def generator_parts(w):
    x = w.any("gen")
    if x is None:
        return None
    form = w.rng.choice(["{x}.gi_frame.f_locals", "O({x}.gi_frame)", "O({x}.gi_yieldfrom)", "O({x}.gi_code)",
                         "{y} = {x}.gi_frame", "L({x}.gi_suspended)", "{x}.gi_frame.clear()",
                         "{x}.throw(GeneratorExit)", "{x}.throw(EX({v}))", "{x}.throw(KeyError(1)); {x}.close()",
                         "next({x}); {x}.close()", "O(list({x}))", "{y} = [*{x}]", "{y} = dict(enumerate({x}))",
                         "L({v} in {x})", "{y} = (each for each in {x})", "{y} = zip({x}, {x})", "O(sz({x}))"])
    return [form.format(x=x, y=w.target("other") if "{y}" in form else "", v=w.value())]


@operation(1)
def own_generator(w):
    """A generator that holds itself, or is closed in the middle of what it does."""
    x = w.value()
    body = w.rng.choice(["own.append(own[0]); yield 1", "yield own; yield %s" % x, "with CM(%s) as c: yield c" % x,
                         "yield from gen(%s, 2)" % x, "held = [%s]; got = yield held; yield got" % x,
                         "yield (lambda: own)"])
    use = w.rng.choice(["next(own[0])", "own[0].close()", "next(own[0]); own[0].close()", "own.append(iter(own[0]))",
                        "next(own[0]); own[0].send([3])", "next(own[0]); O(own[0])"])
    return ["def make():", "    own = []", "    def body():", "        try:", "            %s" % body,
            "        finally: L('over')", "    own.append(body())", "    %s" % use, "    return own",
            "%s = make()" % w.target("list"), "make = None"]


@operation(1, python=True)
def asynchronous(w):
    """What is never awaited is told by library code."""
    x = w.value()
    form = w.rng.choice(["agen(%s).asend(None)", "agen(%s).__anext__()", "agen(%s)", "waiting(%s)", "coro(%s)",
                         "agen(%s).aclose()", "anext(agen(%s), None)", "agen(%s).athrow(EX)"])
    lines = ["%s = %s" % (w.target("coro"), form % x)]
    return lines


@operation(1)
def drive(w):
    x = w.any("coro")
    if x is None:
        return None
    return [w.rng.choice(["%s.send(None)", "%s.close()", "%s.throw(EX)", "O(%s)", "O(%s.cr_frame)", "O(%s.cr_await)",
                          "O(%s.ag_frame)", "%s.asend(None).send(None)", "%s.__anext__().send(None)",
                          "next(%s.__await__())"]) % x]


@operation(2)
def make_odd_class(w):
    x = w.value()
    name = w.target("cls")
    forms = [
        ["class %s(metaclass=Meta):" % name, "    held = %s" % x],
        ["class %s(Meta('Base', (), {})):" % name, "    __slots__ = 'tag', 'a'"],
        ["class %s(Hooked, extra=%s):" % (name, x), "    described = Described(%s)" % x],
        ["class %s(S):" % name, "    __slots__ = ()"],
        ["class %s(W):" % name, "    __slots__ = 'c',"],
        ["class %s(S):" % name, "    def m(self): return super().__init__"],
        ["class %s(X, P):" % name, "    pass"],
        ["class %s(Hooked):" % name, "    def __class_getitem__(cls, k): return [cls, k]", "    got = Described(1)"],
        ["@keywords", "class %s:" % name, "    held = %s" % x],
        ["class %s(NamedBase):" % name, "    def __new__(cls, tag): return NamedBase.__new__(cls, tag, %s)" % x],
    ]
    return w.rng.choice(forms)


@operation(2)
def class_parts(w):
    x = w.any("cls")
    if x is None:
        return None
    # Where the class could not be made its name is None at module level; the count of None is that of the whole process.
    form = w.rng.choice(["O({x}.__mro__)", "O({x}.__bases__)", "O({x}.__dict__)", "L({x} and rc({x}))", "L({x}.__subclasses__())",
                         "{x}.extra = {v}", "del {x}.extra", "{x}.__init__ = born", "{x}.__del__ = dies",
                         "{x}.described", "{x}(1).described", "{x}.__bases__ = (P,)", "{x}.__bases__ = (N,)",
                         "O({x}.__new__)", "L({x}.__name__)", "{x}.__name__ = 'R'", "{x}[1]", "O({x}(5).__class__)",
                         "{x}(5).a", "L(len({x}.__dict__))", "{x}.__doc__", "{x}.__getattr__ = lambda s, n: [n]"])
    return [form.format(x=x, v=w.value()).replace("L(%s.__subclasses__())" % x, "L(len(%s.__subclasses__()))" % x)]


@operation(1)
def local_class(w):
    """A class and its instance that go together when the function returns."""
    x = w.value()
    return ["def make(held):", "    class Local(%s):" % w.rng.choice(["N", "P", "list", "Hooked", "object"]),
            "        inner = held", "        def m(self): return held", "    %s" % w.rng.choice(
                ["return Local", "return Local.m", "return [Local]", "return Local(), held", "return lambda: Local"]),
            "%s = make(%s)" % (w.target("other"), x), "make = None"]


@operation(1, python=True)
def decorated(w):
    x = w.value()
    return ["@functools.wraps(outer)", "def %s(*args, held=%s, **rest):" % (w.target("fn"), x),
            "    return args, held, rest"]


@operation(1)
def with_several(w):
    x, y = w.value(), w.value()
    body = w.rng.choice(["O(a); O(b)", "raise EX(a)", "held = [a, b]", "pass"])
    return ["with CM(%s) as a, CM(%s) as b:" % (x, y), "    %s" % body, "a = b = held = None"]


@operation(1)
def star_forms(w):
    a, b = w.value(), w.value()
    form = w.rng.choice(["keywords(*[{a}, *({b},)], **{{'p': {a}}}, **{{'q': {b}}})", "[*({a},), *[{b}]]",
                         "{{**{{'a': {a}}}, 'b': {b}}}", "(*[{a}], *[{b}])", "{{1, *[2], 3}}", "keywords(key=({a}, {b}))",
                         "print(*[], sep={a} and '', end='')", "dict(**{{'a': {a}}}, b={b})", "max({a}, {b}, key=callable) and 1",
                         "type('T', (P,), dict(x={a}))(1)", "functools.partial(keywords, {a}, p={b})(1, q=2)",
                         "[{a} for _ in 'ab' for _ in 'cd']", "{{k: [{a}] for k in 'abcdef'}}", "[[{b}] * 3] * 2",
                         "(lambda x, /, y, *, z: [x, y, z])({a}, y={b}, z=3)", "({a}, {b}) < ({a}, {b}) or 1"])
    return ["%s = %s" % (w.target("other"), form.format(a=a, b=b))]


@operation(1)
def intern_and_fold(w):
    form = w.rng.choice(["sys.intern('in %d' % 3)", "sys.intern('plain' + str(1))", "('a', 'b', 1.5, (2, 3))", "frozenset({1, 2})",
                         "(1 << 70, -5, 2.5)", "'x' * 20", "b'ab' * 3", "chr(200)", "'ab'[0]", "'' .join(['one'])",
                         "str(5)", "int('7')", "tuple([])", "frozenset()", "bytes(1)", "'%s' % 'abc'", "''.join('q')"])
    return ["%s = %s" % (w.target("text"), form)]
