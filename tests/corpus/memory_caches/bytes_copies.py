# Copies of bytes are the same bytes.
b = b'some ' + bytes([65])
print(bytes(b) is b, b[:] is b, b * 1 is b, b + b'' is b, b''.join([b]) is b, b.strip() is b, b.replace(b'z', b'y') is b, b.lower() is b, b'%b' % b is b)
