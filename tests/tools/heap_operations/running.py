"""Operations that run code: calls, generators, loops, blocks, objects that come back to life."""

from heap_operations.writer import operation


@operation(4)
def call(w):
    x = w.any("fn")
    if x is None:
        return None
    form = w.rng.choice(["{x}()", "{x}({v})", "{x}(*[{v}])", "{x}(y={v})", "{x}(**{{'key': {v}}})"])
    line = form.format(x=x, v=w.value())
    return [line] if w.rng.random() < 0.5 else ["%s = %s" % (w.target("other"), line)]


@operation(4)
def advance(w):
    x = w.any("gen", "iter", "gen")
    if x is None:
        return None
    form = w.rng.choice(["next(%s)", "next(%s, None)", "%s.send(None)", "%s.send([1])", "%s.close()",
                         "%s.throw(EX)", "%s.throw(EX('a'))", "for y in %s: break", "O(next(%s))", "L(%s.gi_running)",
                         "O(%s.gi_frame)", "L(len(list(itertools.islice(%s, 3))))"])
    line = form % x
    if w.rng.random() < 0.3 and line.startswith("next"):
        return ["%s = %s" % (w.target("other"), line)]
    return [line]


@operation(2)
def loop(w):
    x = w.any("list", "tuple", "dict", "deque")
    if x is None:
        return None
    body = w.rng.choice(["O(item)", "pass", "item = None", "held = [item]", "del item", "break"])
    return ["for item in itertools.islice(%s, 3):" % x, "    %s" % body, "item = held = None"]


@operation(2)
def comprehension(w):
    x = w.any("list", "tuple", "deque", "dict")
    if x is None:
        return None
    form = w.rng.choice(["[e for e in {x}]", "[(e, {v}) for e in {x}]", "{{i: e for i, e in enumerate({x})}}",
                         "[lambda: e for e in {x}]", "tuple([e] for e in {x})", "[[f for f in [e]] for e in {x}]"])
    return ["%s = %s" % (w.target("list" if form[0] == "[" else "other"), form.format(x=x, v=w.value()))]


@operation(2)
def call_forms(w):
    a, b = w.value(), w.value()
    form = w.rng.choice(["keywords({a}, key={b})", "keywords(*[{a}, {b}])", "keywords({a}, other={b})",
                         "keywords(*({a},), **{{'z': {b}}})", "N.method({a}, {b})", "max([1], [2], key=len)",
                         "sorted([{a}, {b}], key=lambda e: 1)", "sum([[1], [2]], [])", "isinstance({a}, (int, list))",
                         "object if type({a}) is functools.partial else type({a})", "dict(a={a}, b={b})",
                         "zip([{a}], [{b}])", "(lambda *a, **k: (a, k))({a}, q={b})",
                         "functools.reduce(lambda p, q: (p, q), [{a}, {b}, 3])", "outer({a})({b})", "cached({a})",
                         "print(end='')", "operator.is_({a}, {b})", "f'{{len(log) * 0}} {{1}}'", "divmod(100000, 7)"])
    return ["%s = %s" % (w.target("tuple" if form.startswith("keyw") else "other"), form.format(a=a, b=b))]


@operation(1)
def with_block(w):
    name = w.target("other")
    body = w.rng.choice(["O(%s)" % name, "fails(%s)" % name, "raise EX(%s)" % name, "pass"])
    return ["with CM(%s) as %s:" % (w.value(), name), "    %s" % body]


@operation(1)
def try_finally(w):
    return ["try:", "    %s = [%s]" % (w.target("list"), w.value()),
            "    %s" % w.rng.choice(["fails(1)", "pass", "chained(2)"]), "finally:", "    L('fin')"]


@operation(1)
def match_block(w):
    x = w.any("list", "tuple", "dict", "inst")
    if x is None:
        return None
    return ["match %s:" % x, "    case [one, *rest]:", "        O(one)", "    case {'a': value, **rest}:",
            "        O(value)", "    case N(tag=t):", "        L(t)", "    case _:", "        L('no')",
            "one = rest = value = None"]


@operation(1)
def delete_while_held(w):
    x = w.any("list")
    if x is None:
        return None
    return ["for item in %s:" % x, "    %s.clear()" % x, "    O(item)", "item = None"]


@operation(1)
def set_revival(w):
    if w.tags[0] == 0:
        return None
    low = max(1, w.tags[0] - 6)
    return ["revive.add(%d)" % w.rng.randint(low, w.tags[0])]


@operation(1)
def use_saved(w):
    return [w.rng.choice(["saved.clear()", "L(len(saved))", "%s = saved.pop()" % w.target("inst")])]
