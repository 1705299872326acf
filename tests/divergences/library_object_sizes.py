# Objects of some library modules have another size than CPython's: other programs, frames and buffers lie in them.
import ctypes
import heapq
import io
import pickle
import re
import sys
import xml.etree.ElementTree
import zlib
import zoneinfo
from decimal import Decimal, localcontext

with localcontext() as context:
    context.prec = 200
    product = Decimal(7) ** 100
for name, thing in (("pattern", re.compile("a")), ("BytesIO with contents", io.BytesIO(bytes(100))),
                    ("compressobj", zlib.compressobj()), ("c_int", ctypes.c_int()),
                    ("Pickler", pickle.Pickler(io.BytesIO())), ("Unpickler", pickle.Unpickler(io.BytesIO())),
                    ("Element", xml.etree.ElementTree.Element("a")), ("ZoneInfo", zoneinfo.ZoneInfo("UTC")),
                    ("generator of the library", heapq.merge([])), ("scanner", re.compile("a").scanner("a")),
                    ("long Decimal that was computed", product), ("Decimal's flags", context.flags)):
    print(name, sys.getsizeof(thing))
