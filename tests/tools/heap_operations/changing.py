"""Operations on names and on what containers and instances hold."""

from heap_operations.writer import operation


@operation(6)
def alias(w):
    x = w.any()
    if x is None:
        return None
    kind = w.kinds[x]
    y = w.rng.choice(w.NAMES)
    w.later = (y, kind)
    return ["%s = %s" % (y, x)]


@operation(5)
def delete(w):
    x = w.any()
    if x is None:
        return None
    del w.kinds[x]
    return ["del %s" % x] if w.rng.random() < 0.7 else ["%s = None" % x]


@operation(2)
def swap(w):
    if len(w.kinds) < 2:
        return None
    x, y = w.rng.sample(sorted(w.kinds), 2)
    w.kinds[x], w.kinds[y] = w.kinds[y], w.kinds[x]
    return ["%s, %s = %s, %s" % (x, y, y, x)]


@operation(2)
def unpack(w):
    x = w.any("list", "tuple", "gen", "iter")
    if x is None:
        return None
    form = w.rng.choice(["%s, *rest = %s", "*rest, %s = %s", "%s, rest = %s", "(%s, *rest), last = %s, 1"])
    x = "itertools.islice(%s, 6)" % x if w.rng.random() < 0.5 else x
    return [form % (w.target("other"), x), "O(rest)", "del rest"]


@operation(1)
def walrus(w):
    x = w.value()
    return ["L(len([(%s := %s)]))" % (w.target("other"), x)]


@operation(6)
def list_method(w):
    x = w.any("list")
    if x is None:
        return None
    v = w.value()
    form = w.rng.choice(["{x}.append({v})", "{x}.append({x})", "{x}.insert(0, {v})", "{x}.extend([{v}, {v}])",
                         "L(len({x}.copy()))", "{x}.clear()", "{x}.reverse()", "{x}.pop()", "{x}.pop(0)",
                         "{x}[0] = {v}", "{x}[-1] = {x}", "{x}[1:] = [{v}]", "{x}[:0] = [{v}, 1]", "del {x}[0]",
                         "del {x}[::2]", "{x} += [{v}]", "{x} *= 2", "{x}[:] = []", "{x}.sort(key=lambda e: type(e).__name__) or {x}.clear()",
                         "{x}.sort(key=lambda e: 0)", "{x} += ({v}, {v})", "{x} = {x} + [{v}]", "{x} = {x}[:]",
                         "{x} = {x}[1:]", "{x}.extend(x for x in [1, {v}])", "{x}.append({x}.append)"])
    return [form.format(x=x, v=v)]


@operation(6)
def dict_method(w):
    x = w.any("dict")
    if x is None:
        return None
    v, k = w.value(), w.small()
    form = w.rng.choice(["{x}[{k}] = {v}", "{x}[{k}] = {v}", "{x}[{k}] = {x}", "del {x}[{k}]", "{x}.pop({k})",
                         "{x}.pop({k}, None)", "{x}.popitem()", "{x}.clear()", "{x}.update(a={v})",
                         "{x}.update([(1, {v})])", "{x}.setdefault({k}, {v})", "{x}.setdefault({k}, [])",
                         "L(len({x}.copy()))", "{x} = {x}.copy()", "{x} |= {{1: {v}}}", "{x} = {x} | {{2: {v}}}",
                         "L(len(list({x}.items())))", "{x}.get({k})", "{x}[{k}]", "{x}['a'].append({v})",
                         "L(len([k for k in {x}]))", "{x}.__init__(z={v})", "L({k} in {x})",
                         "{x} = dict.fromkeys([1, 2, 'q'], {v})", "{x} = {{**{x}}}"])
    return [form.format(x=x, v=v, k=k)]


@operation(2)
def set_method(w):
    x = w.any("iset")
    if x is None:
        return None
    n = w.rng.randrange(300)
    form = w.rng.choice(["{x}.add({n})", "{x}.discard({n})", "{x}.pop()", "{x}.update(range({n}, {n} + 9))",
                         "{x}.clear()", "{x} = {x} | {{{n}}}", "{x} -= {{{n}, 1}}", "{x} = {x}.copy()",
                         "L(sorted({x})[:3])", "{x} &= set(range(200))", "{x} ^= {{{n}}}", "L(len({x}))"])
    return [form.format(x=x, n=n)]


@operation(1)
def object_set_method(w):
    x = w.any("oset")
    if x is None:
        return None
    return [w.rng.choice(["%s.clear()", "%s.discard(1)", "%s.add(5)", "L(len(%s))", "%s.add((7, 8))"]) % x]


@operation(3)
def deque_method(w):
    x = w.any("deque")
    if x is None:
        return None
    form = w.rng.choice(["{x}.append({v})", "{x}.appendleft({v})", "{x}.pop()", "{x}.popleft()", "{x}.rotate(1)",
                         "{x}.extend([{v}, 1])", "{x}.clear()", "{x}[0] = {v}", "del {x}[0]", "{x} = {x}.copy()",
                         "{x}.append({x})", "{x} += [{v}]", "L(len(list({x})))", "{x}.extend(range(70))",
                         "{x}.insert(0, {v})", "{x}.reverse()", "{x} *= 2"])
    return [form.format(x=x, v=w.value())]


@operation(6)
def set_attribute(w):
    x = w.any("inst", "inst", "slots", "fn", "cls", "exc")
    if x is None:
        return None
    a = w.rng.choice("aabc")
    form = w.rng.choice(["{x}.{a} = {v}", "{x}.{a} = {v}", "{x}.{a} = {x}", "del {x}.{a}", "{x}.{a}.append({v})",
                         "{x}.__dict__", "L(len({x}.__dict__))", "{x}.__dict__ = {{'z': {v}}}", "L(len(vars({x})))",
                         "{x}.__dict__['{a}'] = {v}", "{x}.__dict__.clear()", "setattr({x}, 'n%d' % 2, {v})",
                         "{x}.prop", "{x}.klass(1)", "{x}.static({v})", "{x}.method({v})", "L(hasattr({x}, '{a}'))",
                         "getattr({x}, '{a}', None)", "{x}.__class__ = P", "{x}.__class__ = N", "del {x}.__dict__",
                         "L({x}.tag)", "{x}.tag = {x}.tag", "{x}.zz = {v}; del {x}.tag"])
    return [form.format(x=x, a=a, v=w.value())]


@operation(3)
def cycle(w):
    x, y = w.instance(), w.instance()
    if x is None or y is None:
        return None
    return ["%s.a = %s" % (x, y), "%s.a = %s" % (y, x)]


@operation(1)
def text_change(w):
    x = w.any("text")
    if x is None:
        return None
    return [w.rng.choice(["%s += 'tail'", "%s *= 3", "%s = %s[1:]", "%s = %s[:]", "%s = %s.upper()", "%s += %s",
                          "%s.append(65)", "del %s[0]", "%s.extend(b'xyz')", "L(hash(%s) == 1)", "%s.pop()",
                          "%s = %s.replace('a', 'bb')"]).replace("%s", x)]


@operation(1, python=True)
def copying(w):
    x = w.any("list", "tuple", "dict", "inst", "iset", "deque", "text", "fn", "exc")
    if x is None:
        return None
    kind = w.kinds[x]
    return ["%s = copy.%s(%s)" % (w.target(kind), w.rng.choice(["copy", "deepcopy"]), x)]
