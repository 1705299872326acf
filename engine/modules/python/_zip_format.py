"""What the members of ZIP archives look like: their descriptions, and the bytes that hold them."""

import os
import stat
import struct
import time

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = ZIP_MAX_COMMENT = (1 << 16) - 1
DEFAULT_VERSION, ZIP64_VERSION, BZIP2_VERSION, LZMA_VERSION, MAX_EXTRACT_VERSION = 20, 45, 46, 63, 63

# The records, each with the signature that it begins with.
structEndArchive, stringEndArchive = b'<4s4H2LH', b'PK\5\6'
structCentralDir, stringCentralDir = '<4s4B4HL2L5H2L', b'PK\1\2'
structFileHeader, stringFileHeader = '<4s2B4HL2L2H', b'PK\3\4'
structEndArchive64Locator, stringEndArchive64Locator = '<4sLQL', b'PK\6\7'
structEndArchive64, stringEndArchive64 = '<4sQ2H2L4Q', b'PK\6\6'
sizeEndCentDir = struct.calcsize(structEndArchive)
sizeCentralDir = struct.calcsize(structCentralDir)
sizeFileHeader = struct.calcsize(structFileHeader)
sizeEndCentDir64Locator = struct.calcsize(structEndArchive64Locator)
sizeEndCentDir64 = struct.calcsize(structEndArchive64)

# The flags of a member.
ENCRYPTED, SIZES_FOLLOW, PATCHED, STRONGLY_ENCRYPTED, UTF_NAME = 0x01, 0x08, 0x20, 0x40, 0x800

compressor_names = {
    0: 'store', 1: 'shrink', 2: 'reduce', 3: 'reduce', 4: 'reduce', 5: 'reduce', 6: 'implode', 7: 'tokenize',
    8: 'deflate', 9: 'deflate64', 10: 'implode', 12: 'bzip2', 14: 'lzma', 18: 'terse', 19: 'lz77', 97: 'wavpack',
    98: 'ppmd'}


class BadZipFile(Exception):
    """An archive that is damaged, or none."""


class LargeZipFile(Exception):
    """An archive that needs the ZIP64 form where it is not allowed."""


def packed_time(when):
    """The date and time of MS-DOS, in steps of two seconds."""
    return (when[0] - 1980) << 9 | when[1] << 5 | when[2], when[3] << 11 | when[4] << 5 | when[5] // 2


def unpacked_time(date, clock):
    return ((date >> 9) + 1980, (date >> 5) & 15, date & 31, clock >> 11, (clock >> 5) & 63, (clock & 31) * 2)


def without_extra(extra, unwanted):
    """The extra data without the records of these numbers."""
    kept, at = b'', 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from('<HH', extra, at)
        if kind not in unwanted:
            kept += extra[at:at + 4 + size]
        at += 4 + size
    return kept + extra[at:]


class ZipInfo:
    """The description of a member."""

    __slots__ = ('orig_filename', 'filename', 'date_time', 'compress_type', '_compresslevel', 'comment', 'extra',
                 'create_system', 'create_version', 'extract_version', 'reserved', 'flag_bits', 'volume',
                 'internal_attr', 'external_attr', 'header_offset', 'CRC', 'compress_size', 'file_size', '_raw_time')

    def __init__(self, filename='NoName', date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        filename = filename.partition('\0')[0]
        if os.sep != '/' and os.sep in filename:
            filename = filename.replace(os.sep, '/')
        self.filename, self.date_time = filename, date_time
        if date_time[0] < 1980:
            raise ValueError('ZIP does not support timestamps before 1980')
        self.compress_type, self._compresslevel = ZIP_STORED, None
        self.comment = self.extra = b''
        self.create_system = 3
        self.create_version = self.extract_version = DEFAULT_VERSION
        self.reserved = self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.compress_size = self.file_size = 0

    def __repr__(self):
        words = [f'<{self.__class__.__name__} filename={self.filename!r}']
        if self.compress_type != ZIP_STORED:
            words.append(f'compress_type={compressor_names.get(self.compress_type, self.compress_type)}')
        mode, low = self.external_attr >> 16, self.external_attr & 0xffff
        if mode:
            words.append(f'filemode={stat.filemode(mode)!r}')
        if low:
            words.append(f'external_attr={low:#x}')
        folder = self.is_dir()
        if not folder or self.file_size:
            words.append(f'file_size={self.file_size!r}')
        if (not folder or self.compress_size) and (
                self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            words.append(f'compress_size={self.compress_size!r}')
        return ' '.join(words) + '>'

    def is_dir(self):
        """Whether the member is a folder."""
        return self.filename[-1] == '/'

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """The description of a file of the file system."""
        filename = os.fspath(filename)
        status = os.stat(filename)
        folder = stat.S_ISDIR(status.st_mode)
        when = time.localtime(status.st_mtime)[:6]
        if not strict_timestamps:
            when = max(when, (1980, 1, 1, 0, 0, 0))
            when = when if when[0] <= 2107 else (2107, 12, 31, 23, 59, 59)
        name = os.path.normpath(os.path.splitdrive(filename if arcname is None else arcname)[1])
        info = cls(name.lstrip('/') + ('/' if folder else ''), when)
        info.external_attr = (status.st_mode & 0xffff) << 16
        if folder:
            info.file_size = 0
            info.external_attr |= 0x10
        else:
            info.file_size = status.st_size
        return info

    def _encodeFilenameFlags(self):
        try:
            return self.filename.encode('ascii'), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode('utf-8'), self.flag_bits | UTF_NAME

    def _needed_version(self, large):
        """Raises the versions to what the member asks for."""
        least = ZIP64_VERSION if large else 0
        least = max(least, {ZIP_BZIP2: BZIP2_VERSION, ZIP_LZMA: LZMA_VERSION}.get(self.compress_type, 0))
        self.extract_version = max(least, self.extract_version)
        self.create_version = max(least, self.create_version)

    def FileHeader(self, zip64=None):
        """The header before the member's data."""
        date, clock = packed_time(self.date_time)
        if self.flag_bits & SIZES_FOLLOW:
            crc = packed_size = size = 0
        else:
            crc, packed_size, size = self.CRC, self.compress_size, self.file_size
        extra = self.extra
        large = size > ZIP64_LIMIT or packed_size > ZIP64_LIMIT
        if zip64 is None:
            zip64 = large
        if zip64:
            extra += struct.pack('<HHQQ', 1, 16, size, packed_size)
        if large:
            if not zip64:
                raise LargeZipFile('Filesize would require ZIP64 extensions')
            size = packed_size = 0xffffffff
        self._needed_version(large)
        name, flags = self._encodeFilenameFlags()
        return struct.pack(structFileHeader, stringFileHeader, self.extract_version, self.reserved, flags,
                           self.compress_type, clock, date, crc, packed_size, size, len(name), len(extra)
                           ) + name + extra

    def _directory_entry(self):
        """The member's entry in the archive's directory."""
        date, clock = packed_time(self.date_time)
        large, size, packed_size, offset = [], self.file_size, self.compress_size, self.header_offset
        if size > ZIP64_LIMIT or packed_size > ZIP64_LIMIT:
            large += [size, packed_size]
            size = packed_size = 0xffffffff
        if offset > ZIP64_LIMIT:
            large.append(offset)
            offset = 0xffffffff
        extra = self.extra
        if large:
            extra = struct.pack('<HH%dQ' % len(large), 1, 8 * len(large), *large) + without_extra(extra, (1,))
        self._needed_version(bool(large))
        name, flags = self._encodeFilenameFlags()
        head = struct.pack(structCentralDir, stringCentralDir, self.create_version, self.create_system,
                           self.extract_version, self.reserved, flags, self.compress_type, clock, date, self.CRC,
                           packed_size, size, len(name), len(extra), len(self.comment), 0, self.internal_attr,
                           self.external_attr, offset)
        return head + name + extra + self.comment

    def _decodeExtra(self):
        """Takes the sizes of the ZIP64 record over."""
        extra = self.extra
        while len(extra) >= 4:
            kind, size = struct.unpack('<HH', extra[:4])
            if size + 4 > len(extra):
                raise BadZipFile('Corrupt extra field %04x (size=%d)' % (kind, size))
            if kind == 1:
                data = extra[4:size + 4]
                for field, unset in (('file_size', (0xffffffffffffffff, 0xffffffff)),
                                     ('compress_size', (0xffffffff,)), ('header_offset', (0xffffffff,))):
                    if getattr(self, field) not in unset:
                        continue
                    if len(data) < 8:
                        what = {'file_size': 'File size', 'compress_size': 'Compress size',
                                'header_offset': 'Header offset'}[field]
                        raise BadZipFile(f'Corrupt zip64 extra field. {what} not found.')
                    setattr(self, field, struct.unpack_from('<Q', data)[0])
                    data = data[8:]
            extra = extra[size + 4:]


for _class in BadZipFile, LargeZipFile, ZipInfo:
    _class.__module__ = 'zipfile'
del _class


# --- The encryption of old archives, which keeps nobody out ---

_table = []


def _crc_of(byte, crc):
    if not _table:
        for number in range(256):
            for _ in range(8):
                number = (number >> 1) ^ 0xedb88320 if number & 1 else number >> 1
            _table.append(number)
    return (crc >> 8) ^ _table[(crc ^ byte) & 0xff]


def decrypter(password):
    """A function that gives the next bytes in clear."""
    keys = [0x12345678, 0x23456789, 0x34567890]

    def update(byte):
        keys[0] = _crc_of(byte, keys[0])
        keys[1] = ((keys[1] + (keys[0] & 0xff)) * 134775813 + 1) & 0xffffffff
        keys[2] = _crc_of(keys[1] >> 24, keys[2])

    def decrypt(data):
        clear = bytearray()
        for byte in data:
            mask = keys[2] | 2
            byte ^= ((mask * (mask ^ 1)) >> 8) & 0xff
            update(byte)
            clear.append(byte)
        return bytes(clear)

    for byte in password:
        update(byte)
    return decrypt
