# PickleBuffer: memory inside and beside of a pickle.
import array
import pickle
import sys
import weakref
from pickle import PickleBuffer

for data in b'foo', bytearray(b'bar'), array.array('i', [1, 2, 3]), memoryview(b'abcdef')[::2], b'':
    buffer = PickleBuffer(data)
    with memoryview(buffer) as view:
        print(view.format, view.shape, view.strides, view.readonly, view.contiguous)
    try:
        with buffer.raw() as raw:
            print(raw.format, raw.ndim, raw.shape, raw.strides, raw.readonly, bytes(raw))
    except BufferError as error:
        print(error)
    for protocol in 4, 5:
        try:
            print(pickle.dumps(buffer, protocol))
        except pickle.PicklingError as error:
            print(error)
    beside = []
    try:
        stream = pickle.dumps([buffer, buffer, 'x'], 5, buffer_callback=beside.append)
        print(stream, len(beside), beside[0] is buffer)
        print([bytes(part) if part != 'x' else part for part in pickle.loads(stream, buffers=beside)])
        print(type(pickle.loads(stream, buffers=[bytearray(b'q'), b'r'])[0]).__name__)
    except pickle.PicklingError as error:
        print(error)
print(pickle.loads(pickle.dumps(PickleBuffer(bytearray(b'zz')), 5)))
print(pickle.dumps(PickleBuffer(b'in'), 5, buffer_callback=lambda one: True))

held = bytearray(b'12345')
buffer = PickleBuffer(held)
try:
    held.append(1)
except BufferError as error:
    print(error)
seen = weakref.ref(buffer)
buffer.release()
buffer.release()
held.append(1)
for action in buffer.raw, lambda: memoryview(buffer), lambda: pickle.dumps(buffer, 5):
    try:
        action()
    except ValueError as error:
        print(error)
print(seen() is buffer, sys.getsizeof(buffer), type(buffer))
for arguments in (), (1,), (b'a', b'b'):
    try:
        PickleBuffer(*arguments)
    except TypeError as error:
        print(error)
try:
    pickle.loads(b'\x80\x05\x97.')
except pickle.UnpicklingError as error:
    print(error)
try:
    pickle.loads(b'\x80\x05\x97.', buffers=[])
except pickle.UnpicklingError as error:
    print(error)


class Big:
    def __init__(self, data):
        self.data = data

    def __reduce_ex__(self, protocol):
        if protocol >= 5:
            return Big, (PickleBuffer(self.data),)
        return Big, (bytes(self.data),)


parts = []
stream = pickle.dumps(Big(bytearray(b'x' * 1000)), protocol=5, buffer_callback=parts.append)
again = pickle.loads(stream, buffers=parts)
print(len(stream) < 100, len(parts), len(bytes(again.data)))
