# Dates, decimals, streams and other objects of the library: sizes, tracking, weak references, sizes of subclasses.
import ast
import csv
import datetime
import decimal
import gc
import hashlib
import hmac
import io
import queue
import struct
import sys
import threading
import weakref


def show(*things):
    for thing in things:
        kind = type(thing)
        try:
            weakref.ref(thing)
            weak = "weak"
        except TypeError:
            weak = "-"
        print(kind.__name__, sys.getsizeof(thing), gc.is_tracked(thing), weak, kind.__basicsize__, kind.__dictoffset__,
              kind.__weakrefoffset__)


zone = datetime.timezone(datetime.timedelta(hours=1))
moment = datetime.datetime(2024, 2, 29, 1, 2, 3, 4)
show(datetime.date(1, 1, 1), datetime.time(), datetime.time(1, tzinfo=zone), moment, moment.replace(tzinfo=zone),
     datetime.timedelta(1), zone, datetime.tzinfo(), moment.isocalendar())
show(decimal.Decimal(), decimal.Decimal("1.1"), decimal.Decimal(10) ** 50, decimal.localcontext(),
     decimal.Decimal("NaN"), decimal.Decimal("-Infinity"))
print([sys.getsizeof(decimal.Decimal("7" * n)) for n in (1, 19, 76, 77, 95, 96, 200)])
show(io.StringIO(), io.StringIO("abc" * 99), io.BytesIO(), io.RawIOBase(), io.BufferedReader(io.BytesIO()),
     io.BufferedWriter(io.BytesIO(), 100), io.BufferedRWPair(io.BytesIO(), io.BytesIO()), io.TextIOWrapper(io.BytesIO()),
     io.IncrementalNewlineDecoder(None, True), io.FileIO(0, closefd=False))
print([sys.getsizeof(struct.Struct(form)) for form in ("", "i", "3i", "iid", "10s4x3h", "0i", "0s", "<2i 3h", "?c")])
show(struct.Struct("i"), struct.iter_unpack("i", bytes(8)), csv.reader([]), csv.writer(io.StringIO()), hashlib.md5(),
     hashlib.sha256(b"a"), hashlib.blake2b(), hashlib.blake2s(), hmac.new(b"a", b"b", "md5"), queue.SimpleQueue(),
     threading.local(), ast.Name("a"), ast.parse("a = 1"))


class Day(datetime.date):
    pass


class Slotted(datetime.datetime):
    __slots__ = "note"


class Amount(decimal.Decimal):
    pass


class Lines(io.StringIO):
    pass


class Local(threading.local):
    pass


show(Day(1, 1, 1), Slotted(1, 1, 1), Amount(1), Lines(), Local())
