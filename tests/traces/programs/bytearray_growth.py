# A bytearray grows and shrinks; a memoryview locks it.
import sys

data = bytearray(b"start")
size = sys.getsizeof(data)
data += b"12345"
size = sys.getsizeof(data)
for i in range(6):
    data.append(i + 65)
size = sys.getsizeof(data)
view = memoryview(data)
part = view[2:6]
try:
    data.append(1)
except BufferError as error:
    message = str(error)
part.release()
view.release()
del data[:8]
size = sys.getsizeof(data)
data[2:2] = b"inserted"
size = sys.getsizeof(data)
data.clear()
size = sys.getsizeof(data)
