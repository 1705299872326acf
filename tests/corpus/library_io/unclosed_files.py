# A file that is let go of without being closed is told by a ResourceWarning, which usual filters ignore.
import io
import os
import warnings

file = open('unclosed.txt', 'w')
file = None
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    file = open('unclosed.txt', encoding='ascii')
    file = None
    file = open('unclosed.txt', 'rb')
    del file
    file = open('unclosed.txt', 'rb', buffering=0)
    file = None
    line = open('unclosed.txt', encoding='ascii').read()
    with open('unclosed.txt', encoding='ascii') as file:
        pass
    file = None
    file = open('unclosed.txt', encoding='ascii')
    file.close()
    file = io.StringIO('x')
    file = io.BytesIO(b'x')
    file = io.BufferedReader(io.BytesIO(b'x'))
    file = io.TextIOWrapper(open('unclosed.txt', 'rb'), 'ascii')
    file = None
for warning in seen:
    print(warning.category.__name__, warning.message, warning.lineno, warning.source is not None)

stream = io.TextIOWrapper(io.BytesIO(b'x'), 'ascii')
stream.detach()
print(repr(stream))
ahead = io.BufferedReader(io.BytesIO(b'abcdefghijkl'), 4)
place = bytearray(8)
print(ahead.read(2), ahead.readinto1(place), place, ahead.readinto1(place), place, ahead.readinto1(place))
os.remove('unclosed.txt')
