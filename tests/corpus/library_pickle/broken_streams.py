# What is wrong with a pickle is told by UnpicklingError: an empty stack, a missing mark, half a pair.
import io
import pickle

for data in (b'.', b'0.', b'2', b'(2', b'a', b'Na', b'Nb', b'}Ns', b'(o', b'p1\n', b'q\x00', b'\x94', b'}(Nu', b'(Nd', b't',
             b'N(b', b'R', b'\x81', b'\x85', b'(\x90', b'\x93', b'g5\n', b'h\x05', b'\x97.', b'\x80\x05\x97.', b'Vabc',
             b"S'\\x41\\n\\''\n.", b"S'a\n.", b"S'\\'\n.", b'K', b'\x95\x10\0\0\0\0\0\0\0N.', b'\x80\x09.', b'', b'\xff.'):
    try:
        print(data, '->', repr(pickle.loads(data)))
    except Exception as error:
        print(data, '->', type(error).__name__, error)

print(pickle.loads(b'\x80\x05\x97.', buffers=[b'out of band']))
print(pickle.loads(b'\x80\x05\x97\x98.', buffers=[bytearray(b'x')]).readonly)
try:
    pickle.loads(b'\x80\x05\x97.', buffers=[])
except pickle.UnpicklingError as error:
    print(error)


class NoInit(pickle.Pickler):
    def __init__(self):
        pass


class NoInitEither(pickle.Unpickler):
    def __init__(self):
        pass


for what, call in ('dump', lambda: NoInit().dump(1)), ('load', lambda: NoInitEither().load()):
    try:
        call()
    except pickle.PickleError as error:
        print(what, type(error).__name__, error)


class Persistent(pickle.Pickler):
    def persistent_id(self, obj):
        return 'n\u00f6' if obj == 5 else None


try:
    Persistent(io.BytesIO(), 0).dump(5)
except pickle.PicklingError as error:
    print(error)
try:
    pickle.loads(b'P\xc3\xb6\n.')
except pickle.UnpicklingError as error:
    print(error)


class Outer:
    class Inner:
        pass


Outer.again = __import__(__name__)
for protocol in range(6):
    print(protocol, pickle.loads(pickle.dumps(Outer.Inner, protocol)) is Outer.Inner)
Outer.__qualname__ = 'Outer.again.Outer'
for protocol in range(6):
    print(protocol, pickle.loads(pickle.dumps(Outer, protocol)) is Outer)
