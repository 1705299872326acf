# The first call of a built-in that gives it keywords makes a tuple of their names, which its parser keeps; print() always does.
import gc
import sys

gc.disable()


def count(call):
    gc.collect()
    before = gc.get_count()[0]
    try:
        call()
    except TypeError:
        pass
    return gc.get_count()[0] - before


CALLS = [
    lambda: [].sort(key=None),
    lambda: 'a b'.split(maxsplit=1),
    lambda: 'a'.split(' '),
    lambda: sum([1], start=2),
    lambda: int('3', base=4),
    lambda: int('3'),
    lambda: bytes(source=b'a'),
    lambda: b'a'.decode(errors='strict'),
    lambda: 'a'.encode(encoding='ascii'),
    lambda: pow(2, exp=3),
    lambda: round(1.5, ndigits=1),
    lambda: max([1], key=abs),
    lambda: enumerate([], start=1),
    lambda: zip([], strict=True),
    lambda: (5).to_bytes(1, 'big', signed=False),
    lambda: int.from_bytes(b'', byteorder='big'),
    lambda: property(None, doc='a'),
    lambda: complex(1, imag=2),
    lambda: memoryview(object=b'a'),
    lambda: print(end=''),
    lambda: sorted([1], reverse=True),
    lambda: 'a'.expandtabs(tabsize=3),
    lambda: 'a'.splitlines(keepends=True),
    lambda: b'a'.hex(sep=':'),
    lambda: exec('1', {}, closure=None),
    lambda: sum(zzz=1),
    lambda: gc.collect(generation=0),
    lambda: gc.get_objects(generation=0) and None,
    lambda: sys.getsizeof(1, default=2),
    lambda: str(object=1),
    lambda: {}.update(a=1),
    lambda: dict(a=1),
    lambda: type(gc)(name='a'),
    lambda: type(type.__dict__)(mapping={}),
]
for call in CALLS:
    print(count(call), count(call))
print(sum(type(each) is tuple and each == ("key", "reverse") for each in gc.get_objects()))
