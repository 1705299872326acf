# CPython's parser of each function keeps a tuple of its keywords' names; here functions of one name and the same keywords share one.
import gc


def made(call):
    gc.collect()
    before = gc.get_count()[0]
    call()
    return gc.get_count()[0] - before


b"".split(maxsplit=1)
second = lambda: bytearray().split(maxsplit=1)
print(made(second) - made(second))
