# A struct_time has nine items to see and two more behind them, in one block; so has an os.stat_result
import os
import sys
import time

now = time.gmtime(0)
print(sys.getsizeof(now), sys.getsizeof(tuple(now)), len(now), now.n_fields, now.n_sequence_fields, now.n_unnamed_fields)
print(type(now).__basicsize__, type(now).__itemsize__, type(now).__mro__, type(now).__match_args__)
short = time.struct_time(range(9))
long = time.struct_time(range(11))
print(short, short.tm_zone, short.tm_gmtoff, long.tm_zone, long.tm_gmtoff, sys.getsizeof(long), long == short)
print(time.struct_time(range(9), {"tm_zone": "X"}).tm_zone, short.__reduce__(), long.__reduce__()[1])
for wrong in (range(8), range(12), 5):
    try:
        time.struct_time(wrong)
    except TypeError as problem:
        print(problem)
try:
    now.tm_year = 1
except AttributeError as problem:
    print(problem)
try:
    class Mine(time.struct_time):
        pass
except TypeError as problem:
    print(problem)
status = os.stat_result(range(10))
print(sys.getsizeof(status), status, status.st_atime, status.st_blocks, status[7:], status.n_unnamed_fields)
print(os.stat_result(range(19)).st_mtime, os.stat_result(range(19))[8], os.terminal_size((80, 24)), hash(now) == hash(tuple(now)))
