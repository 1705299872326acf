# A class's namespace is a dict of text keys.
import sys
class Empty: pass
class Some:
    a = b = c = 1
print(sys.getsizeof(dict(vars(Empty))), sys.getsizeof(dict(vars(Some))), len(vars(Empty)), len(vars(Some)))
