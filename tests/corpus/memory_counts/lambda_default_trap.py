# Each lambda of a loop holds its own default.
import sys
values = [[1], [2]]
functions = [lambda x=x: x for x in values]
print([sys.getrefcount(v) for v in values])
del functions[0]
print([sys.getrefcount(v) for v in values])
