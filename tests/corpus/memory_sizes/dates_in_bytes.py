# The fields of dates, as they lie in memory.
import ctypes
import datetime


def raw(thing, start, size):
    return bytes((ctypes.c_char * size).from_address(id(thing) + start))


for moment in (datetime.datetime(2024, 12, 31, 23, 59, 58, 999999), datetime.datetime.min, datetime.datetime.max,
               datetime.datetime(1970, 1, 2, 3, 4, 5, 6, fold=1)):
    print(raw(moment, 25, 11).hex(" "), moment)
for day in (datetime.date(1999, 1, 2), datetime.date.max):
    print(raw(day, 25, 4).hex(" "), day)
for clock in (datetime.time(1, 2, 3, 456789, fold=1), datetime.time.max):
    print(raw(clock, 25, 7).hex(" "), clock)
for span in (datetime.timedelta(-1, 5, 7), datetime.timedelta.min, datetime.timedelta.max):
    print([ctypes.c_int.from_address(id(span) + at).value for at in (24, 28, 32)], span)
zone = datetime.timezone.utc
moment = datetime.datetime(2024, 1, 1, tzinfo=zone)
print(ctypes.c_size_t.from_address(id(moment) + 40).value == id(zone))
print(ctypes.c_size_t.from_address(id(zone) + 16).value == id(zone.utcoffset(None)))
