# What functools.wraps allocates: the new function's dict, and one for the wrapped function the first time.
import functools
import gc


def plain():
    pass


gc.disable()
gc.collect()
for _ in range(3):
    before = gc.get_count()[0]

    @functools.wraps(plain)
    def wrapper():
        pass
    print(gc.get_count()[0] - before)
