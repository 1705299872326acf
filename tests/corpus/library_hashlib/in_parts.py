# update adds bytes; a copy goes its own way.
import hashlib

whole = hashlib.sha256(b"one two three").hexdigest()
parts = hashlib.sha256()
for part in (b"one ", b"two", bytearray(b" "), memoryview(b"three")):
    parts.update(part)
print(parts.hexdigest() == whole, parts.name)
fork = parts.copy()
fork.update(b"!")
print(parts.hexdigest() == whole, fork.hexdigest() == whole, len(parts.digest()))
for size in (0, 1, 55, 56, 63, 64, 65, 111, 112, 119, 120, 127, 128, 129):
    print(size, hashlib.md5(b"x" * size).hexdigest(), hashlib.sha512(b"x" * size).hexdigest()[:16])
