# Interned text dies when nobody holds it.
import sys
s = sys.intern(''.join(['mortal', ' one']))
place = id(s)
del s
t = sys.intern(''.join(['mortal', ' one']))
print(sys.getrefcount(t))
