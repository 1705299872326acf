# A default value is held by the function and by the local.
import sys
def look(x=[]):
    return sys.getrefcount(x)
print(look(), look([]), sys.getrefcount(look.__defaults__[0]))
