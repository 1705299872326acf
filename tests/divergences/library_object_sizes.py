# Objects of library modules that are written in Python here have another size than those written in C in CPython.
import datetime
import decimal
import io
import re
import struct
import sys

for name, thing in (("Decimal", decimal.Decimal("1.1")), ("date", datetime.date(2024, 1, 31)),
                    ("timedelta", datetime.timedelta(1)), ("StringIO", io.StringIO()), ("pattern", re.compile("a")),
                    ("Struct", struct.Struct("i"))):
    print(name, sys.getsizeof(thing))
