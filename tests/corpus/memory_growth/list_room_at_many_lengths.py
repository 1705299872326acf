# The room of a list at each length up to 2000, made by append, by extend of lists and of generators, and by +=.
import sys

def room(items):
    return (sys.getsizeof(items) - 56) // 8

appended, steps = [], []
for n in range(2000):
    appended.append(None)
    steps.append(room(appended))
print(hash(tuple(steps)), steps[-1], sorted(set(steps))[:20])
print([room([0] * n) for n in range(0, 40, 3)])
for start in (0, 1, 3, 4, 7, 8, 9, 16, 50, 100):
    row = []
    for more in (0, 1, 2, 3, 5, 8, 13, 100):
        a = [0] * start
        a.extend([0] * more)
        b = [0] * start
        b.extend(x for x in range(more))
        c = [0] * start
        c += range(more)
        d = [0] * start
        d[start:] = (0,) * more
        e = [0] * start
        e.extend({x for x in range(more)})
        row.append((room(a), room(b), room(c), room(d), room(e)))
    print(start, row)
