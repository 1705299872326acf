# Which operations give the one object of a byte, and which a new one of length 1.
import array
import io
import struct

some = bytes([120, 121])
one = some[:1]
byte = bytes([120])


def tell(*results):
    print([each is byte for each in results], all(each == byte for each in results))


upper = bytes([88])
tell(one, one * 1, one + b"", b"" + one, one.lower(), upper.lower(), one.swapcase().swapcase(), upper.swapcase(),
        one.strip(), b" x ".strip(), b"x ".rstrip())
tell(some.replace(b"y", b""), one.replace(b"y", b"z"), b"y".replace(b"y", b"x"), some.translate(None, b"y"),
        one.translate(None), b"y".translate(bytes(range(256)).replace(b"y", b"x")))
tell(one.center(1), one.ljust(1), one.rjust(0), one.zfill(1), one.expandtabs(), some.removesuffix(b"y"),
        some.split(b"y")[0], some.partition(b"y")[0], some.rpartition(b"y")[0], some.splitlines()[0][:1],
        b"x\ny".splitlines()[0], b"x y".split()[0], b"x,y".rsplit(b",")[0])
tell(b"".join([one]), b"".join([b"x", b""]), b"y".join([one]), bytes([120]), bytes((120,)), bytes({120}),
        bytes(iter([120])), bytes(range(120, 121)), bytes(one), bytes(bytearray(one)), bytes(memoryview(one)),
        bytes("x", "ascii"))
tell("x".encode(), "x".encode("ascii"), "x".encode("latin-1"), "x".encode("utf-8"), bytes.fromhex("78"),
        (120).to_bytes(1, "big"), memoryview(one).tobytes(), memoryview(some)[:1].tobytes(),
        memoryview(some)[::2].tobytes())
tell(array.array("B", [120]).tobytes(), struct.pack("B", 120), struct.pack("c", b"x"), struct.unpack("c", one)[0],
        struct.unpack("1s", one)[0], io.BytesIO(one).read(), io.BytesIO(some).read(1), io.BytesIO(one).getvalue())
tell(b"%c" % 120, b"%s" % one, b"%b" % b"x", b"x%s" % b"", some[0:1], some[:1:1], some[::2], some[::-1][1:],
        bytearray(one).__class__(one).__reduce__ and one)
tell(one.title().lower(), one.capitalize().lower(), b"X".title().swapcase(), one[:], one.__getnewargs__()[0],
        eval("b'x'"), next(iter([one])), min([one]), bytes.maketrans(b"", b"")[120:121])
