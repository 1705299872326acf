# The types of time's and os's structure sequences are heap types, held by their instances; what C code makes of them is
# not tracked by the collector.
import gc
import os
import sys
import time

for kind in (time.struct_time, os.stat_result, os.terminal_size, os.uname_result, type(sys.version_info)):
    print(kind.__name__, sys.getsizeof(kind), bool(kind.__flags__ & 1 << 9), kind.__basicsize__, kind.__itemsize__)
print([gc.is_tracked(kind) for kind in (time.struct_time, os.stat_result, type(sys.version_info))])

before = sys.getrefcount(time.struct_time)
moments = [time.gmtime(0) for _ in range(5)]
print(sys.getrefcount(time.struct_time) - before)
del moments
print(sys.getrefcount(time.struct_time) - before)
moment = time.gmtime(0)
print(sys.getsizeof(moment), [type(each) for each in gc.get_referents(moment)] == [time.struct_time] + [int] * 9 + [str, int])
print([gc.is_tracked(each) for each in (moment, time.struct_time(moment), os.stat("/"), os.uname(), sys.version_info)])
