# The table of interned text does not count.
import sys
name = "".join(["some", "thing_new"])
print(sys.getrefcount(name))
same = sys.intern(name)
print(sys.getrefcount(name), same is name)
del same
print(sys.getrefcount(name))
