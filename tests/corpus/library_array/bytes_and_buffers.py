# Arrays give and take raw bytes and share them through memoryview.
from array import array

words = array("H", [1, 256, 65535])
print(words.tobytes(), bytes(words), words.buffer_info()[1])
words.byteswap()
print(words)
words.frombytes(b"\x05\x00")
print(words)
view = memoryview(words)
view[0] = 9
print(words[0], view.format, view.tolist(), view.nbytes)
try:
    words.append(1)
except BufferError as error:
    print(error)
view.release()
words.append(1)
print(len(words))
try:
    words.frombytes(b"odd")
except ValueError as error:
    print(error)
