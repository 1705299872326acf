# What is not there says so by name.
import numpy as np

for name in ("int", "float", "bool"):
    try:
        getattr(np, name)
    except AttributeError as error:
        print(str(error).splitlines()[0])
try:
    np.no_such_thing
except AttributeError as error:
    print(error)
print(hasattr(np, "int64"), np.__version__, np.pi, np.e, np.inf, np.newaxis)
