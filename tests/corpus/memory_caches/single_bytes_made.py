# Single bytes by formatting are the shared objects; by joining, replacing, padding new ones.
cache = {i: bytes([i]) for i in range(256)}
def t(x): return len(x), x is cache[x[0]] if len(x) == 1 else None
e = b""
print([t(v) for v in (b"%c" % 120, b"%d" % 5, b"%s" % b"x", b"%sx" % e, b"x%s" % e, b"%x" % 10, b"%a" % 1,
        b"%c%s" % (120, e), b"%s%s" % (e, b"x"), b"%%" % (), b"x" % (), b"%s%%" % e, b"%%%s" % e, b"%1d" % 5,
        b"%i%s" % (5, e))])
print([t(v) for v in (b"".join([b"x"]), b"".join([e, b"x"]), b"".join([bytearray(b"x")]), b"x".join([e, e]),
        b"".join((e, e, b"y")), bytes().join([memoryview(b"x")]), b"" + bytearray(b"x"), bytearray(b"x") + b"",
        b"\t".expandtabs(1), b"".center(1), b"".ljust(1, b"x"), b"".zfill(1), b"x".translate(None, b"y"),
        b"y".translate(None, b""), b"xy".translate(None, b"y"), b"x".replace(b"", b""), b"x".replace(b"x", b"x"),
        b"xx".replace(b"x", b"", 1), b"".replace(b"", b"x"))])
print(e.replace(e, e) is e, e.translate(None) is e, e.join([e, e]) is e)
