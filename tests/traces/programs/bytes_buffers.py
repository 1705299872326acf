# bytes, bytearray, memoryview.
b = bytes(range(5)) * 2
ba = bytearray(b)
mv = memoryview(ba)
sub = mv[2:5]
part = bytes(sub)
sub.release()
mv.release()
ba.extend(b"xyz")
ba += b"12345678901234567890"
del ba[:4]
c = b + b"tail"
h = b.hex()
s = b.split(b"\x02")
j = b"-".join(s)
