def source(items):
    try:
        for item in items:
            got = yield item
            if got:
                items.append(got)
    finally:
        items.append("closed")
def double(gen):
    for value in gen:
        yield [value, value]
box = [["a"], ["b"]]
g = source(box)
first = next(g)
sent = g.send(["c"])
pairs = double(g)
one = next(pairs)
g2 = (p for p in box if p)
two = next(g2)
g.close()
rest = list(g2)
del pairs, g
