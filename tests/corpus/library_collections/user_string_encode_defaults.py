# UserString.encode takes None for its encoding and for its errors, which str.encode does not.
from collections import UserString

text = UserString('h\xe9\u20ac')
print(text.encode(), text.encode(None), text.encode(None, None), text.encode('latin-1', 'replace'))
print(text.encode(errors='ignore', encoding='ascii'), type(text.encode()).__name__)
for arguments in ((None, 'strict'), ('ascii', None)):
    try:
        print(text.encode(*arguments))
    except UnicodeEncodeError as error:
        print(error)
try:
    'x'.encode(None)
except TypeError as error:
    print(error)
