# The first word at id(x) is the object's reference count.
import ctypes
import sys

values = [1, 2, 3]
count = ctypes.c_ssize_t.from_address(id(values))
print(count.value, sys.getrefcount(values) - 1)
alias = values
pair = (values, values)
print(count.value)
del alias, pair
print(count.value)

def look(argument):
    return ctypes.c_long.from_address(id(argument)).value

print(look(values), ctypes.c_ssize_t is ctypes.c_long)
