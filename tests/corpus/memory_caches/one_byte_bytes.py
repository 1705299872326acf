# Bytes of length one are shared.
b = b'hello'
print(b[2:3] is b[3:4], b'l' is b[2:3], bytes([108]) is b'l', bytes(1) is bytes(1), bytes(2) is bytes(2), b'ab'[:1] + b'' is b'a')
