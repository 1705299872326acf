# Preset dictionaries: the compressed bytes at every level, what decompresses them, and what does not.
import zlib
D = b'hello world, the quick brown fox'
T = b'the quick hello world jumps over the brown hello world fox ' * 3
for level in range(-1, 10):
    for w in (15, -9):
        for m in (1, 8):
            c = zlib.compressobj(level, 8, w, m, 0, D); b = c.compress(T[:50]) + c.compress(T[50:]) + c.flush()
            d = zlib.decompressobj(w, D); print(level, w, m, b.hex(), d.decompress(b) == T, d.eof)
for st in (1, 2, 4):
    c = zlib.compressobj(6, 8, 15, 8, st, D); print(st, (c.compress(T) + c.flush()).hex())
big = bytes(i * 7 % 251 for i in range(40000))
c = zlib.compressobj(zdict=big); print(c.compress(big[100:600]) + c.flush())
c = zlib.compressobj(wbits=9, zdict=big); print(c.compress(big[-300:]) + c.flush())
for z in (b'', b'a', b'ab', b'abc', bytearray(b'abcd'), memoryview(b'abcdef')):
    c = zlib.compressobj(zdict=z); print(z if not isinstance(z, memoryview) else 'mv', c.compress(b'abcdefabc') + c.flush())
for z in (1, 'a', []):
    try: zlib.compressobj(zdict=z)
    except Exception as e: print(type(e).__name__, e)
try: zlib.compressobj(wbits=31, zdict=b'a')
except Exception as e: print(type(e).__name__, e)
c = zlib.compressobj(zdict=D); c2 = c.copy(); print(c.compress(T) + c.flush() == c2.compress(T) + c2.flush())
x = zlib.compressobj(zdict=D); b = x.compress(b'abc') + x.flush()
try: zlib.decompress(b)
except zlib.error as e: print(e)
d = zlib.decompressobj()
try: d.decompress(b)
except zlib.error as e: print(e)
d = zlib.decompressobj(zdict=b'wrong')
try: d.decompress(b)
except zlib.error as e: print(e)
