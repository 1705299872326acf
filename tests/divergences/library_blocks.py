# How many blocks a new object of some library modules takes: theirs is one structure or buffer, ours has parts of its own.
import collections
import decimal
import gc
import io
import queue
import struct
import sys
import threading
import zlib

gc.disable()


def blocks(make):
    kept = [make() for _ in range(40)]
    before = sys.getallocatedblocks()
    for n in range(20):
        kept[n] = None
    return before - sys.getallocatedblocks()


for make in (io.StringIO, io.BytesIO, lambda: struct.Struct("ii"), queue.SimpleQueue, decimal.Context, threading.local,
             zlib.compressobj, zlib.decompressobj):
    print(blocks(make))
ordered = collections.OrderedDict(a=1)
ordered.__reduce__()
before = sys.getallocatedblocks()
reduced = ordered.__reduce__()
print("OrderedDict.__reduce__", sys.getallocatedblocks() - before)
