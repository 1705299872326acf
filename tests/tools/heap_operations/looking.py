"""Operations that look: counts, sizes, referrers, identities, collections and what they find."""

from heap_operations.writer import operation


@operation(9)
def look(w):
    x = w.any()
    return None if x is None else ["O(%s)" % x]


@operation(2)
def look_closely(w):
    x = w.any(*(set(w.kinds.values()) - {"text", "other", "iter"}))
    if x is None:
        return None
    form = w.rng.choice(["L(len([e for e in gc.get_referents(%s) if type(e) is not type]))", "L(gc.is_finalized(%s))",
                         "L(len(holders(%s)))", "L([type(e).__name__ for e in gc.get_referents(%s) if type(e) is not type])",
                         "L([type(e).__name__ for e in holders(%s)])", "L(%s.__sizeof__())", "O(%s.__dict__)"])
    if w.kinds[x] == "oset" and form.startswith("L([type(e).__name__ for e in gc"):
        # Objects lie in a set by their addresses.
        form = form.replace("L([type", "L(sorted([type").replace("])", "]))")
    return [form % x]


@operation(1)
def identity(w):
    # Whether a new object gets the place of the dead one, but for where a pool happens to end: two times out of three.
    # Things made of one block of a size each: how two lie depends on where start-up left free blocks.
    made = w.rng.choice(["[]", "[1, 2]", "{}", "(len(log), 1)", "2.5 * len(log)", "object()", "P(1)", "{1}", "'a b' * 3",
                         "lambda: 0", "iter([])", "10 ** 10", "deque()", "Exception()", "memoryview(b'a')", "slice(1, 2)"])
    return ["kept, times = [], 0", "for _ in 1, 2, 3:", "    first = %s" % made, "    place = id(first)", "    del first",
            "    first = %s" % made, "    times += id(first) == place", "    kept.append(first)", "L(times > 1)",
            "first = kept = None"]


@operation(1, allocations=True)
def allocation_count(w):
    return ["L(gc.get_count())"]


@operation(4)
def collect(w):
    return ["L('g%%d' %% gc.collect(%s))" % w.rng.choice(["", "", "0", "1", "2"])]


@operation(1, allocations=True)
def generations(w):
    return ["L(len(gc.get_objects(%d)))" % w.rng.choice([0, 0, 0, 1])]


@operation(1, allocations=True)
def frozen(w):
    return ["gc.freeze()", "L(gc.get_count())", "gc.unfreeze()"]
