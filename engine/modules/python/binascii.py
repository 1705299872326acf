# Built in.
"""Bytes as text of several kinds, and back."""

from _as_index import buffer_of as _buffer_of, kind_name as _kind_name
from _digests import crc32 as _crc32, crc_hqx as _crc_hqx

__all__ = ['Error', 'Incomplete', 'a2b_base64', 'a2b_hex', 'a2b_qp', 'a2b_uu', 'b2a_base64', 'b2a_hex', 'b2a_qp',
           'b2a_uu', 'crc32', 'crc_hqx', 'hexlify', 'unhexlify']


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _data(data):
    """The bytes of something with a buffer."""
    if isinstance(data, bytes):
        return data
    return bytes(_buffer_of(data))


def _ascii_data(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode()
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError("argument should be bytes, buffer or ASCII string, "
                        f"not '{_kind_name(data)}'") from None


def b2a_hex(data, sep=None, bytes_per_sep=1):
    """Two hexadecimal digits for each byte."""
    data = _data(data)
    if sep is None:
        return data.hex().encode()
    return data.hex(sep, bytes_per_sep).encode()


def hexlify(data, sep=None, bytes_per_sep=1):
    """Two hexadecimal digits for each byte, as b2a_hex gives them."""
    return b2a_hex(data, sep, bytes_per_sep)


_HEX = {ord(c): int(c, 16) for c in '0123456789abcdefABCDEF'}


def a2b_hex(hexstr, /):
    """The bytes of hexadecimal digits."""
    text = _ascii_data(hexstr)
    if len(text) % 2:
        raise Error("Odd-length string")
    try:
        return bytes([_HEX[text[i]] << 4 | _HEX[text[i + 1]] for i in range(0, len(text), 2)])
    except KeyError:
        raise Error("Non-hexadecimal digit found") from None


def unhexlify(hexstr, /):
    """The bytes of hexadecimal digits, as a2b_hex gives them."""
    return a2b_hex(hexstr)


_BASE64 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_BASE64_VALUES = {c: i for i, c in enumerate(_BASE64)}


def b2a_base64(data, /, *, newline=True):
    """Four characters for three bytes."""
    data = _data(data)
    out = bytearray()
    for i in range(0, len(data) - len(data) % 3, 3):
        n = data[i] << 16 | data[i + 1] << 8 | data[i + 2]
        out += bytes((_BASE64[n >> 18], _BASE64[n >> 12 & 63], _BASE64[n >> 6 & 63], _BASE64[n & 63]))
    rest = data[len(data) - len(data) % 3:]
    if rest:
        n = int.from_bytes(rest.ljust(3, b'\0'), 'big')
        out += bytes((_BASE64[n >> 18], _BASE64[n >> 12 & 63]))
        out += bytes((_BASE64[n >> 6 & 63],)) + b'=' if len(rest) == 2 else b'=='
    if newline:
        out += b'\n'
    return bytes(out)


def a2b_base64(data, /, *, strict_mode=False):
    """The bytes of base64 characters; others are passed over unless strict_mode is set."""
    text = _ascii_data(data)
    if strict_mode and text[:1] == b'=':
        raise Error("Leading padding not allowed")
    out = bytearray()
    quad = left = pads = 0
    started = False
    for i, c in enumerate(text):
        if c == 0x3d:
            started = True
            pads += 1
            if quad >= 2 and quad + pads >= 4:
                if strict_mode and i + 1 < len(text):
                    raise Error("Excess data after padding")
                return bytes(out)
            continue
        value = _BASE64_VALUES.get(c)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and started:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        if quad == 0:
            left = value
        elif quad == 1:
            out.append(left << 2 & 0xff | value >> 4)
            left = value & 15
        elif quad == 2:
            out.append(left << 4 | value >> 2)
            left = value & 3
        else:
            out.append(left << 6 | value)
            left = 0
        quad = (quad + 1) % 4
    if quad == 1:
        count = len(out) // 3 * 4 + 1
        raise Error(f"Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than "
                    "a multiple of 4")
    if quad:
        raise Error("Incorrect padding")
    return bytes(out)


def crc32(data, crc=0, /):
    """CRC-32 of bytes, going on from `crc`."""
    return _crc32(_data(data), crc)


def crc_hqx(data, crc, /):
    """CRC-CCITT of bytes, going on from `crc`."""
    return _crc_hqx(_data(data), crc)


def b2a_uu(data, /, *, backtick=False):
    """One uuencoded line of at most 45 bytes."""
    data = _data(data)
    if len(data) > 45:
        raise Error("At most 45 bytes at once")

    def char(n):
        return 0x60 if backtick and n == 0 else n + 32
    out = bytearray([char(len(data))])
    padded = data + b'\0' * (-len(data) % 3)
    for i in range(0, len(padded), 3):
        n = int.from_bytes(padded[i:i + 3], 'big')
        out += bytes(char(n >> shift & 63) for shift in (18, 12, 6, 0))
    return bytes(out) + b'\n'


def a2b_uu(data, /):
    """The bytes of one uuencoded line."""
    text = _ascii_data(data)
    length = (text[0] - 32) & 63 if text else 0
    bits = count = at = 0
    out = bytearray()
    at = 1
    while len(out) < length:
        c = text[at] if at < len(text) else 0x0a
        at += 1
        if c in (0x0a, 0x0d):
            value = 0
        elif 32 <= c <= 96:
            value = (c - 32) & 63
        else:
            raise Error("Illegal char")
        bits = bits << 6 | value
        count += 6
        if count >= 8:
            count -= 8
            out.append(bits >> count & 0xff)
            bits &= (1 << count) - 1
    for c in text[at:]:
        if c not in (0x20, 0x60, 0x0a, 0x0d):
            raise Error("Trailing garbage")
    return bytes(out)


def a2b_qp(data, header=False):
    """The bytes of quoted-printable text."""
    text = _ascii_data(data)
    out = bytearray()
    i = 0
    while i < len(text):
        c = text[i]
        if c == 0x3d:
            if i + 1 >= len(text):
                break
            if text[i + 1] in (0x0a, 0x0d):
                end = text.find(b'\n', i)
                i = len(text) if end < 0 else end + 1
                continue
            if text[i + 1] == 0x3d:
                out.append(0x3d)
                i += 2
                continue
            if i + 2 < len(text) and text[i + 1] in _HEX and text[i + 2] in _HEX:
                out.append(_HEX[text[i + 1]] << 4 | _HEX[text[i + 2]])
                i += 3
                continue
            out.append(c)
        elif header and c == 0x5f:
            out.append(0x20)
        else:
            out.append(c)
        i += 1
    return bytes(out)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Quoted-printable text of bytes."""
    data = _data(data)
    newline = b'\r\n' if b'\r\n' in data[:data.find(b'\n') + 1] else b'\n'
    out = bytearray()
    column = 0
    for i, c in enumerate(data):
        following = data[i + 1] if i + 1 < len(data) else None
        if istext and (c == 0x0a or c == 0x0d and following == 0x0a):
            if c == 0x0a:
                out += newline
                column = 0
            continue
        ends_line = following is None or istext and (
            following == 0x0a or following == 0x0d and data[i + 2:i + 3] == b'\n')
        quote = (c > 126 or c == 0x3d or header and c == 0x5f or
                 c == 0x2e and column == 0 and (following in (None, 0, 0x0a, 0x0d)) or
                 not istext and c in (0x0a, 0x0d) or c in (0x20, 0x09) and ends_line and (following is None or not header or c == 0x09) or
                 c < 33 and c not in (0x0a, 0x0d, 0x20, 0x09) or
                 c in (0x20, 0x09) and quotetabs)
        width = 3 if quote else 1
        if column + width >= 76 + (0 if not ends_line else 1):
            out += b'=' + newline
            column = 0
        if quote:
            out += b'=%02X' % c
        elif header and c == 0x20:
            out.append(0x5f)
        else:
            out.append(c)
        column += width
    return bytes(out)
