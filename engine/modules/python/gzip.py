"""Files and bytes in gzip's form (RFC 1952)."""

import builtins
import io
import os
import struct
import time
import zlib

__all__ = ['BadGzipFile', 'GzipFile', 'open', 'compress', 'decompress']

READ, WRITE = 1, 2
_WRITING = ('w', 'wb', 'a', 'ab', 'x', 'xb')


class BadGzipFile(OSError):
    """Data that is not gzip's."""


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    """A file of bytes ('rb', 'wb', ...) or of text ('rt', 'wt', ...) in gzip's form."""
    if 't' in mode:
        if 'b' in mode:
            raise ValueError('Invalid mode: %r' % (mode,))
    else:
        for name, value in ('encoding', encoding), ('errors', errors), ('newline', newline):
            if value is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    plain = mode.replace('t', '')
    if isinstance(filename, (str, bytes, os.PathLike)):
        file = GzipFile(filename, plain, compresslevel)
    elif hasattr(filename, 'read') or hasattr(filename, 'write'):
        file = GzipFile(None, plain, compresslevel, filename)
    else:
        raise TypeError('filename must be a str or bytes object, or a file')
    if 't' in mode:
        return io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline)
    return file


def _header(level, mtime, name=b''):
    extra = {9: 2, 1: 4}.get(level, 0)
    start = struct.pack('<BBBBLBB', 0x1f, 0x8b, 8, 8 if name else 0, int(mtime), extra, 255)
    return start + name + b'\0' if name else start


def compress(data, compresslevel=9, *, mtime=None):
    """The bytes of data in gzip's form."""
    if mtime == 0:
        return zlib.compress(data, level=compresslevel, wbits=31)
    header = _header(compresslevel, time.time() if mtime is None else mtime)
    end = struct.pack('<LL', zlib.crc32(data), len(data) & 0xffffffff)
    return header + zlib.compress(data, level=compresslevel, wbits=-15) + end


def decompress(data):
    """The bytes that were compressed; several members one after the other are joined."""
    parts = []
    data = bytes(data)
    while data:
        start = _end_of_header(data)
        member = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        part = member.decompress(data[start:])
        rest = member.unused_data
        if not member.eof or len(rest) < 8:
            raise EOFError('Compressed file ended before the end-of-stream marker was reached')
        check, size = struct.unpack('<II', rest[:8])
        if check != zlib.crc32(part):
            raise BadGzipFile('CRC check failed')
        if size != len(part) & 0xffffffff:
            raise BadGzipFile('Incorrect length of data produced')
        parts.append(part)
        data = rest[8:].lstrip(b'\0')
    return b''.join(parts)


def _end_of_header(data):
    """Where the compressed bytes begin."""
    if data[:2] != b'\x1f\x8b':
        raise BadGzipFile('Not a gzipped file (%r)' % data[:2])
    too_short = EOFError('Compressed file ended before the end-of-stream marker was reached')
    if len(data) < 10:
        raise too_short
    if data[2] != 8:
        raise BadGzipFile('Unknown compression method')
    flags, at = data[3], 10
    if flags & 4:
        at += 2 + int.from_bytes(data[at:at + 2], 'little')
    for flag in 8, 16:
        if flags & flag:
            at = data.find(b'\0', at) + 1
            if not at:
                raise too_short
    return at + 2 if flags & 2 else at


class GzipFile(io.BufferedIOBase):
    """A file that compresses what is written or decompresses what is read."""

    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError('Invalid mode: {!r}'.format(mode))
        if mode and 'b' not in mode:
            mode += 'b'
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or 'rb')
        if filename is None:
            filename = getattr(fileobj, 'name', '')
            filename = filename if isinstance(filename, (str, bytes)) else ''
        else:
            filename = os.fspath(filename)
        mode = mode or getattr(fileobj, 'mode', 'rb')
        self.name, self.fileobj, self._closed = filename, fileobj, False
        if mode.startswith('r'):
            self.mode = READ
            self._reader = None
        elif mode.startswith(_WRITING):
            self.mode = WRITE
            self._level, self._mtime = compresslevel, mtime
            self._compress = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS)
            self._sum = self._size = 0
            fileobj.write(_header(compresslevel, time.time() if mtime is None else mtime, self._stored_name()))
        else:
            raise ValueError('Invalid mode: {!r}'.format(mode))

    def _stored_name(self):
        name = os.path.basename(self.name)
        try:
            name = name if isinstance(name, bytes) else name.encode('latin-1')
        except UnicodeEncodeError:
            return b''
        return name.removesuffix(b'.gz')

    def __repr__(self):
        return f'<gzip {repr(self.fileobj)[1:-1]} {id(self):#x}>'

    @property
    def mtime(self):
        """The time in the header that was read last."""
        return getattr(self, '_read_mtime', None)

    def _check(self, mode, what):
        if self._closed:
            raise ValueError('I/O operation on closed file.' if mode == READ else 'write() on closed GzipFile object')
        if self.mode != mode:
            raise OSError(9, f'{what}() on {"write" if mode == READ else "read"}-only GzipFile object')

    def _content(self):
        """All of the file, decompressed when it is first asked for."""
        if self._reader is None:
            data = self.fileobj.read()
            content = decompress(data)
            if data:
                self._read_mtime = int.from_bytes(data[4:8], 'little')
            self._reader = io.BytesIO(content)
        return self._reader

    def read(self, size=-1):
        """Bytes from where the file is."""
        self._check(READ, 'read')
        return self._content().read(size)

    def read1(self, size=-1):
        """Bytes from where the file is."""
        self._check(READ, 'read1')
        return self._content().read1(size)

    def peek(self, n):
        """Bytes that are not passed."""
        self._check(READ, 'peek')
        content = self._content()
        place = content.tell()
        data = content.read(n)
        content.seek(place)
        return data

    def readline(self, size=-1):
        """Bytes up to the end of a line."""
        self._check(READ, 'readline')
        return self._content().readline(size)

    def write(self, data):
        """Compresses bytes."""
        self._check(WRITE, 'write')
        data = memoryview(data).tobytes()
        if data:
            self.fileobj.write(self._compress.compress(data))
            self._size += len(data)
            self._sum = zlib.crc32(data, self._sum)
        return len(data)

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        """Writes out what there is."""
        if self._closed:
            raise ValueError('I/O operation on closed file.')
        if self.mode == WRITE:
            self.fileobj.write(self._compress.flush(zlib_mode))
            self.fileobj.flush()

    def tell(self):
        """The place in the decompressed data."""
        return self._size if self.mode == WRITE else self._content().tell()

    def seek(self, offset, whence=io.SEEK_SET):
        """Another place; while writing only a later one, and zeros fill the gap."""
        if self.mode == READ:
            self._check(READ, 'seek')
            return self._content().seek(offset, whence)
        if whence == io.SEEK_CUR:
            offset += self._size
        elif whence != io.SEEK_SET:
            raise ValueError('Seek from end not supported')
        if offset < self._size:
            raise OSError('Negative seek in write mode')
        self.write(bytes(offset - self._size))
        return self._size

    def rewind(self):
        """Back to the beginning."""
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._content().seek(0)

    @property
    def closed(self):
        return self._closed

    def close(self):
        """Writes the end of the file."""
        if self._closed:
            return
        self._closed = True
        try:
            if self.mode == WRITE:
                self.fileobj.write(self._compress.flush() + struct.pack('<LL', self._sum, self._size & 0xffffffff))
        finally:
            opened, self.myfileobj = self.myfileobj, None
            if opened is not None:
                opened.close()

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def fileno(self):
        """The number of the file below."""
        return self.fileobj.fileno()
