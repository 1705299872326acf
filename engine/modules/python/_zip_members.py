"""The members of ZIP archives as files: ZipExtFile reads one, _ZipWriteFile writes one."""

import io
import struct
import zlib

import _zip_format as form
from _zip_format import BadZipFile, ZIP64_LIMIT, ZIP_DEFLATED, ZIP_STORED


def check_compression(kind):
    if kind in (ZIP_STORED, ZIP_DEFLATED):
        return
    missing = {form.ZIP_BZIP2: 'bz2', form.ZIP_LZMA: 'lzma'}.get(kind)
    if missing is None:
        raise NotImplementedError('That compression method is not supported')
    raise RuntimeError(f'Compression requires the (missing) {missing} module')


class SharedFile:
    """The archive's file from one place on, for a member among others that are read at the same time."""

    def __init__(self, file, at, close, lock, writing):
        self._file, self._at, self._close, self._lock, self._writing = file, at, close, lock, writing
        self.seekable = file.seekable

    def tell(self):
        return self._at

    def seek(self, offset, whence=0):
        with self._lock:
            self._check()
            self._file.seek(offset, whence)
            self._at = self._file.tell()
            return self._at

    def read(self, n=-1):
        with self._lock:
            self._check()
            self._file.seek(self._at)
            data = self._file.read(n)
            self._at = self._file.tell()
            return data

    def _check(self):
        if self._writing():
            raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. "
                             'Close the writing handle before trying to read.')

    def close(self):
        if self._file is not None:
            file, self._file = self._file, None
            self._close(file)


class Counted:
    """A file that cannot tell its place: it is counted."""

    def __init__(self, file):
        self._file, self._at = file, 0

    def write(self, data):
        written = self._file.write(data)
        self._at += written
        return written

    def tell(self):
        return self._at

    def flush(self):
        self._file.flush()

    def close(self):
        self._file.close()


class ZipExtFile(io.BufferedIOBase):
    """A member that is read."""

    MAX_N = 1 << 30
    MIN_READ_SIZE = 4096

    def __init__(self, fileobj, mode, zipinfo, pwd=None, close_fileobj=False):
        self._file, self._owns = fileobj, close_fileobj
        self._kind, self._size = zipinfo.compress_type, zipinfo.file_size
        self._packed_size, self._password = zipinfo.compress_size, pwd
        check_compression(self._kind)
        self.newlines, self.mode, self.name = None, mode, zipinfo.filename
        self._expected = getattr(zipinfo, 'CRC', None)
        self._check_byte = (zipinfo._raw_time >> 8 if zipinfo.flag_bits & form.SIZES_FOLLOW
                            else zipinfo.CRC >> 24) & 0xff if pwd else 0
        self._encrypted = bool(pwd)
        try:
            self._first = fileobj.tell() if fileobj.seekable() else None
        except AttributeError:
            self._first = None
        self._begin()

    def _begin(self):
        self._ready, self._at, self._packed_left, self._left = b'', 0, self._packed_size, self._size
        self._crc, self._over = zlib.crc32(b''), False
        self._inflater = zlib.decompressobj(-15) if self._kind == ZIP_DEFLATED else None
        self._decrypt = None
        if self._encrypted:
            self._decrypt = form.decrypter(self._password)
            head = self._decrypt(self._file.read(12))
            self._packed_left -= 12
            if head[11] != self._check_byte:
                raise RuntimeError('Bad password for file %r' % self.name)

    def __repr__(self):
        words = [f'<{self.__class__.__module__}.{self.__class__.__qualname__}']
        if self.closed:
            words.append('[closed]')
        else:
            words.append(f'name={self.name!r} mode={self.mode!r}')
            if self._kind != ZIP_STORED:
                words.append(f'compress_type={form.compressor_names.get(self._kind, self._kind)}')
        return ' '.join(words) + '>'

    def readable(self):
        self._check_open()
        return True

    def seekable(self):
        self._check_open()
        return self._first is not None

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def readline(self, limit=-1):
        """The next line, newline included; at most limit bytes."""
        if limit < 0:
            end = self._ready.find(b'\n', self._at) + 1
            if end > 0:
                line, self._at = self._ready[self._at:end], end
                return line
        return io.BufferedIOBase.readline(self, limit)

    def peek(self, n=1):
        """Bytes that come next, without moving on."""
        if n > len(self._ready) - self._at:
            part = self.read(n)
            if len(part) > self._at:
                self._ready, self._at = part + self._ready[self._at:], 0
            else:
                self._at -= len(part)
        return self._ready[self._at:self._at + 512]

    def read(self, n=-1):
        """n bytes, or all that are left."""
        self._check_closed_read()
        if n is None or n < 0:
            parts = [self._ready[self._at:]]
            self._ready, self._at = b'', 0
            while not self._over:
                parts.append(self._next_part(self.MAX_N))
            return b''.join(parts)
        end = self._at + n
        if end < len(self._ready):
            part, self._at = self._ready[self._at:end], end
            return part
        missing = end - len(self._ready)
        parts = [self._ready[self._at:]]
        self._ready, self._at = b'', 0
        while missing > 0 and not self._over:
            data = self._next_part(missing)
            if missing < len(data):
                self._ready, self._at = data, missing
                parts.append(data[:missing])
                break
            parts.append(data)
            missing -= len(data)
        return b''.join(parts)

    def _check_closed_read(self):
        if self.closed:
            raise ValueError('read from closed file.')

    def read1(self, n):
        """At most n bytes, by one reading of the archive."""
        if n is None or n < 0:
            part = self._ready[self._at:]
            self._ready, self._at = b'', 0
            while not self._over:
                data = self._next_part(self.MAX_N)
                if data:
                    return part + data
            return part
        end = self._at + n
        if end < len(self._ready):
            part, self._at = self._ready[self._at:end], end
            return part
        missing = end - len(self._ready)
        part = self._ready[self._at:]
        self._ready, self._at = b'', 0
        while missing > 0 and not self._over:
            data = self._next_part(missing)
            if missing < len(data):
                self._ready, self._at = data, missing
                return part + data[:missing]
            if data:
                return part + data
        return part

    def _next_part(self, n):
        """Some bytes in clear, n if it is easy; the check sum is compared at the end."""
        if self._over or n <= 0:
            return b''
        if self._inflater is None:
            data = self._read_packed(n)
            self._over = self._packed_left <= 0
        else:
            packed = self._inflater.unconsumed_tail
            if n > len(packed):
                packed += self._read_packed(n - len(packed))
            data = self._inflater.decompress(packed, max(n, self.MIN_READ_SIZE))
            self._over = self._inflater.eof or (
                self._packed_left <= 0 and not self._inflater.unconsumed_tail)
            if self._over:
                data += self._inflater.flush()
        data = data[:self._left]
        self._left -= len(data)
        if self._left <= 0:
            self._over = True
        if self._expected is not None:
            self._crc = zlib.crc32(data, self._crc)
            if self._over and self._crc != self._expected:
                raise BadZipFile('Bad CRC-32 for file %r' % self.name)
        return data

    def _read_packed(self, n):
        if self._packed_left <= 0:
            return b''
        data = self._file.read(min(max(n, self.MIN_READ_SIZE), self._packed_left))
        self._packed_left -= len(data)
        if not data:
            raise EOFError
        return data if self._decrypt is None else self._decrypt(data)

    def tell(self):
        self._check_closed_tell()
        if self._first is None:
            raise io.UnsupportedOperation('underlying stream is not seekable')
        return self._size - self._left - len(self._ready) + self._at

    def _check_closed_tell(self):
        if self.closed:
            raise ValueError('tell on closed file.')

    def seek(self, offset, whence=0):
        if self.closed:
            raise ValueError('seek on closed file.')
        if self._first is None:
            raise io.UnsupportedOperation('underlying stream is not seekable')
        here = self.tell()
        if whence == 0:
            target = offset
        elif whence == 1:
            target = here + offset
        elif whence == 2:
            target = self._size + offset
        else:
            raise ValueError('whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)')
        target = min(max(target, 0), self._size)
        ahead = target - here
        if 0 <= ahead + self._at <= len(self._ready):
            self._at += ahead
            return target
        if ahead < 0:
            self._file.seek(self._first)
            self._begin()
            ahead = target
        while ahead > 0:
            ahead -= len(self.read(min(ahead, 1 << 20)))
        return target

    def close(self):
        try:
            if self._owns:
                self._file.close()
        finally:
            super().close()


class _ZipWriteFile(io.BufferedIOBase):
    """A member that is written; closing it completes its header."""

    def __init__(self, zf, zinfo, zip64):
        self._archive, self._info, self._zip64 = zf, zinfo, zip64
        self._deflater = None
        if zinfo.compress_type == ZIP_DEFLATED:
            level = -1 if zinfo._compresslevel is None else zinfo._compresslevel
            self._deflater = zlib.compressobj(level, zlib.DEFLATED, -15)
        self._size = self._packed_size = self._crc = 0

    @property
    def _fileobj(self):
        return self._archive.fp

    def writable(self):
        return True

    def write(self, data):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        if isinstance(data, (bytes, bytearray)):
            count = len(data)
        else:
            data = memoryview(data)
            count = data.nbytes
        self._size += count
        self._crc = zlib.crc32(data, self._crc)
        if self._deflater:
            data = self._deflater.compress(data)
            self._packed_size += len(data)
        self._fileobj.write(data)
        return count

    def close(self):
        if self.closed:
            return
        archive, info = self._archive, self._info
        try:
            super().close()
            if self._deflater:
                rest = self._deflater.flush()
                self._packed_size += len(rest)
                self._fileobj.write(rest)
                info.compress_size = self._packed_size
            else:
                info.compress_size = self._size
            info.CRC, info.file_size = self._crc, self._size
            if info.flag_bits & form.SIZES_FOLLOW:
                self._fileobj.write(struct.pack('<LLQQ' if self._zip64 else '<LLLL', 0x08074b50, info.CRC,
                                                info.compress_size, info.file_size))
                archive.start_dir = self._fileobj.tell()
            else:
                if not self._zip64:
                    if self._size > ZIP64_LIMIT:
                        raise RuntimeError('File size unexpectedly exceeded ZIP64 limit')
                    if self._packed_size > ZIP64_LIMIT:
                        raise RuntimeError('Compressed size unexpectedly exceeded ZIP64 limit')
                archive.start_dir = self._fileobj.tell()
                self._fileobj.seek(info.header_offset)
                self._fileobj.write(info.FileHeader(self._zip64))
                self._fileobj.seek(archive.start_dir)
            archive.filelist.append(info)
            archive.NameToInfo[info.filename] = info
        finally:
            archive._writing = False


for _class in ZipExtFile, _ZipWriteFile:
    _class.__module__ = 'zipfile'
del _class
