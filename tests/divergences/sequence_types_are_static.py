# Types of structure sequences of library modules are heap types in CPython and static types here.
import gc
import sys
import time

print(gc.is_tracked(time.struct_time), sys.getsizeof(time.struct_time))
