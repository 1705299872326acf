# Dead tuples are kept per length, up to 19 taken out again.
import gc
for length in (1, 2, 5, 19):
    t = tuple([0] * length)
    i = id(t)
    del t
    u = tuple([1] * length)
    print(length, id(u) == i)
