# A function of a C module does not become a method when it is a class attribute; a Python function does.
import binascii
import cmath
import datetime
import io
import math
import pickle
import posixpath
import time
import zlib


class Holder:
    root = cmath.sqrt
    sine = math.sin
    crc = zlib.crc32
    hexlify = binascii.hexlify
    pause = time.sleep
    opener = io.open
    plain = open
    length = len
    dumps = pickle.dumps
    load = pickle.loads
    join = posixpath.join


holder = Holder()
print(holder.root(4), round(holder.sine(1), 6), holder.crc(b"abc"), holder.hexlify(b"az"), holder.pause(0), holder.length("four"))
print(holder.load(holder.dumps([1, 2])), Holder.root(9), getattr(holder, "root")(16))
with holder.plain("/tmp/holder.txt", "w") as file:
    file.write("text")
with holder.opener("/tmp/holder.txt") as file:
    print(file.read())
try:
    print(holder.join())
except TypeError as error:
    print(type(error).__name__)


class Comparable:
    __eq__ = cmath.isclose


for kind in (datetime.datetime, datetime.date, datetime.timedelta, io.StringIO, io.BytesIO, int, dict):
    try:
        kind.now = lambda: 1
    except TypeError as error:
        print(error)
    try:
        del kind.__add__
    except TypeError as error:
        print(error)


class Day(datetime.date):
    pass


Day.weekday = lambda self: "someday"
print(Day(2024, 1, 1).weekday(), datetime.date(2024, 1, 1).weekday())
