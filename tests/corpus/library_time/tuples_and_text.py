# time tuples: gmtime, mktime, strftime, strptime, asctime.
import time

for stamp in (0, 86399, 951782400, 1e9, -1, 1709211909.5):
    parts = time.gmtime(stamp)
    print(stamp, tuple(parts), time.asctime(parts), time.strftime("%Y-%m-%d %H:%M:%S %j %a", parts))
print(time.gmtime(0), time.gmtime(0).tm_year, time.gmtime(0)[:3], time.gmtime(0).tm_wday)
print(time.strptime("29 Feb 2024", "%d %b %Y"), time.strftime("%d/%m/%y", (2024, 2, 29, 0, 0, 0, 3, 60, 0)))
print(time.struct_time((2024, 1, 2, 3, 4, 5, 6, 7, 0)), len(time.struct_time(range(9))), time.struct_time.n_fields)
for attempt in (lambda: time.struct_time((1, 2)), lambda: time.asctime((1, 2)), lambda: time.strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0)),
                lambda: time.gmtime("x"), lambda: time.strptime("x", "%Y"), lambda: time.sleep(-1), lambda: time.sleep("x"),
                lambda: time.strftime(5), lambda: time.struct_time(5)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
