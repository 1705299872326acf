# Errors of struct.pack for each format and byte order: a native format converts to a C type first.
import struct
for p in '@', '=', '<', '>', '!':
    for c in 'bBhHiIlLqQnN?cefdspx':
        for v in (2**70, -2**70, 70000, -1, 300, -40000, 'a', 1.5, b'ab', None):
            try: print(p, c, v, struct.pack(p + c, v))
            except Exception as e: print(p, c, v, type(e).__name__, e)
for f in (lambda: struct.pack_into('<h', b'abcd', 0, 5), lambda: struct.pack_into('<h', 'abcd', 0, 5), lambda: struct.pack_into('<h', bytearray(3), 5, 5), lambda: struct.pack_into('<h', bytearray(3), -5, 5), lambda: struct.pack_into('<h', bytearray(3), -2, 5), lambda: struct.pack_into('<h', bytearray(3)), lambda: struct.pack_into('<h', bytearray(3), 'a', 1), lambda: struct.unpack_from('<h', bytearray(3), offset=5), lambda: struct.unpack_from('<h', bytearray(3), -5), lambda: struct.unpack('<h', 'ab'), lambda: struct.Struct(5), lambda: struct.Struct('5'), lambda: struct.Struct('99999999999999999999i'), lambda: struct.calcsize('i' * 3 + ' h'), lambda: struct.Struct('i').unpack(b'abc'), lambda: struct.Struct('ii').pack(1), lambda: struct.unpack(b'i', b'abcd'), lambda: struct.pack(b'\xff', 1), lambda: struct.iter_unpack('', b''), lambda: struct.unpack('0s', b''), lambda: struct.pack('0p', b'abc'), lambda: struct.pack('300p', b'a' * 299)[:3], lambda: struct.pack('<3si2x', b'ab', 5), lambda: struct.pack('e', float('nan')), lambda: struct.pack('f', float('inf')), lambda: struct.pack('>d', 10**400), lambda: struct.pack('3c', b'a', b'b', b'c'), lambda: struct.pack('2?', [], 'x'), lambda: struct.unpack('2?', b'\x02\x00'), lambda: struct.pack(), lambda: struct.unpack('0p', b'')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
