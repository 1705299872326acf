# zlib.compress gives zlib's own bytes, at each level
import random
import zlib

chance = random.Random(7)
TEXTS = [b'', b'a', b'hello hello hello hello', b'a' * 1000, bytes(range(256)), b'abcabcabd' * 40,
         b' '.join(chance.choice([b'the', b'quick', b'brown', b'fox']) for _ in range(300)),
         bytes(chance.randrange(256) for _ in range(400)), bytes(int(chance.expovariate(.05)) & 255 for _ in range(900))]
for text in TEXTS:
    for level in -1, 0, 1, 3, 5, 9:
        data = zlib.compress(text, level)
        print(level, len(text), len(data), zlib.crc32(data), data[:12], zlib.decompress(data) == text)
print(zlib.compress(b'hello hello hello hello'))
print(zlib.compress(b'plain', wbits=-15), zlib.compress(b'packed', wbits=31))
