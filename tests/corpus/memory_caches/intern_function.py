# sys.intern gives the first equal text.
import sys
a = sys.intern(''.join(['fresh', ' text']))
b = ''.join(['fresh', ' text'])
print(a is b, sys.intern(b) is a, sys.intern('fresh text') is a)
for bad in (1, b'x', type('S', (str,), {})('x')):
    try:
        sys.intern(bad)
    except TypeError as error:
        print(error)
