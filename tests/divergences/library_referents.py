# Objects of library modules written in Python here hold their parts as attributes; in C structures the collector sees fewer, or others.
import ast
import csv
import decimal
import gc
import io
import pickle
import queue
import struct
import zlib

for name, thing in (("StringIO", io.StringIO("a")), ("BytesIO", io.BytesIO(b"a")), ("SimpleQueue", queue.SimpleQueue()),
                    ("Context", decimal.Context()), ("Struct", struct.Struct("i")), ("reader", csv.reader([])),
                    ("Pickler", pickle.Pickler(io.BytesIO())), ("compressobj", zlib.compressobj())):
    print(name, gc.is_tracked(thing), sorted(type(each).__name__ for each in gc.get_referents(thing)))
print("node of a syntax tree", [type(each).__name__ for each in gc.get_referents(ast.parse("1"))])
