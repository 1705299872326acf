# In an except block: the name and the handler.
import sys
try:
    raise ValueError("x")
except ValueError as e:
    print(sys.getrefcount(e), sys.getrefcount(e.__traceback__), sys.exc_info()[1] is e)
    kept = e
    print(sys.getrefcount(kept))
print(sys.getrefcount(kept))
try:
    raise kept
except ValueError:
    print(sys.getrefcount(kept))
print(sys.getrefcount(kept))
