# Errors about the arguments of library functions that CPython has in C: how they take arguments decides the words.
import array
import binascii
import codecs
import io
import pickle
import time
import zlib

CALLS = """binascii.hexlify()
binascii.hexlify(b"a", b"-", 1, 2)
binascii.hexlify(b"a", separator=1)
binascii.unhexlify()
binascii.unhexlify(b"61", b"62")
binascii.crc32()
binascii.crc32(b"a", 1, 2)
binascii.b2a_base64(b"a", 1)
zlib.adler32(b"a", 1, 2)
time.sleep()
time.sleep(1, 2)
time.sleep(secs=1)
time.time(1)
time.monotonic_ns(3)
array.array("i").append()
array.array("i").append(1, 2)
array.array("i").pop(1, 2)
array.array("i").tobytes(1)
array.array("i").insert(1)
pickle.dumps()
pickle.dumps(1, 2, 3)
pickle.dumps(1, colour="red")
pickle.dumps(1, "two")
pickle.loads()
pickle.loads(1)
pickle.loads("text")
pickle.loads(b"")
pickle.loads(b"\\x80\\x05")
codecs.lookup()
codecs.encode()
codecs.encode("a", 5)
io.StringIO("a", "b", "c", "d")
io.StringIO("a", colour="red")
io.StringIO("a").read(1, 2)
io.StringIO("a").seek()
io.StringIO("a").write()
io.StringIO("a").getvalue(1)
io.StringIO("a").tell(1)
io.BytesIO(b"a", 1)
io.BytesIO(b"a").seek(1, 2, 3)
io.BytesIO(b"a").getbuffer(1)"""

for call in CALLS.split("\n"):
    try:
        print(call, "->", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)
