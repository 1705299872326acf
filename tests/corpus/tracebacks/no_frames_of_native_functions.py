# Library functions that CPython has in C leave no frame in a traceback, whatever they are made of here.
import binascii
import csv
import hashlib
import io
import pickle
import struct
import time
import traceback
import zlib

CALLS = [
    lambda: struct.pack("i", "a"),
    lambda: struct.unpack("<i", b"ab"),
    lambda: hashlib.md5("text"),
    lambda: hashlib.sha256().update("text"),
    lambda: binascii.unhexlify("zz"),
    lambda: zlib.crc32("text"),
    lambda: pickle.loads(b"garbage"),
    lambda: pickle.dumps(lambda: 0),
    lambda: csv.writer(None),
    lambda: io.StringIO(5),
    lambda: io.BytesIO(b"a").write("text"),
    lambda: time.strftime(5),
]
for call in CALLS:
    try:
        call()
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        print([frame.name for frame in frames], type(error).__name__, str(error).replace(hex(id(call)), "0x"))
