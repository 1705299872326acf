# Text that looks like a name is interned at compile time.
a = 'some_name'
b = ''.join(['some', '_name'])
import sys
print(a is b, a is sys.intern(b), eval("'some_name'") is a, eval("'two words'") is eval("'two words'"))
