"""ZIP archives: read, written and added to, with members stored or deflated."""

import io
import os
import shutil
import stat
import struct
import sys
import threading
import time
import warnings

import _zip_format as form
from _zip_format import (
    BadZipFile, LargeZipFile, ZIP64_LIMIT, ZIP_BZIP2, ZIP_DEFLATED, ZIP_FILECOUNT_LIMIT, ZIP_LZMA, ZIP_MAX_COMMENT,
    ZIP_STORED, ZipInfo)
from _zip_members import Counted, SharedFile, ZipExtFile, _ZipWriteFile, check_compression
from _zip_path import Path

__all__ = ['BadZipFile', 'BadZipfile', 'error', 'ZIP_STORED', 'ZIP_DEFLATED', 'ZIP_BZIP2', 'ZIP_LZMA', 'is_zipfile',
           'ZipInfo', 'ZipFile', 'PyZipFile', 'LargeZipFile', 'Path']

error = BadZipfile = BadZipFile


# --- The record at the end ---

def _large_end(file, offset, record):
    """The record with the numbers of its ZIP64 form, if there is one. offset counts from the file's end."""
    try:
        file.seek(offset - form.sizeEndCentDir64Locator, 2)
    except OSError:
        return record
    data = file.read(form.sizeEndCentDir64Locator)
    if len(data) != form.sizeEndCentDir64Locator:
        return record
    signature, disk, _, disks = struct.unpack(form.structEndArchive64Locator, data)
    if signature != form.stringEndArchive64Locator:
        return record
    if disk != 0 or disks > 1:
        raise BadZipFile('zipfiles that span multiple disks are not supported')
    file.seek(offset - form.sizeEndCentDir64Locator - form.sizeEndCentDir64, 2)
    data = file.read(form.sizeEndCentDir64)
    if len(data) != form.sizeEndCentDir64 or data[:4] != form.stringEndArchive64:
        return record
    size, start = struct.unpack(form.structEndArchive64, data)[8:10]
    return record | {'size': size, 'start': start, 'large': True}


def _end_record(file):
    """Where the directory is and the archive's comment; None if this is no archive."""
    file.seek(0, 2)
    length = file.tell()
    tail = min(length, form.sizeEndCentDir + ZIP_MAX_COMMENT)
    file.seek(length - tail)
    data = file.read(tail)
    at = len(data) - form.sizeEndCentDir
    if not (at >= 0 and data[at:at + 4] == form.stringEndArchive and data[-2:] == b'\0\0'):
        at = data.rfind(form.stringEndArchive)
        if at < 0 or len(data) - at < form.sizeEndCentDir:
            return None
    fields = struct.unpack_from(form.structEndArchive, data, at)
    comment = data[at + form.sizeEndCentDir:][:fields[7]]
    record = {'size': fields[5], 'start': fields[6], 'comment': comment, 'at': length - tail + at, 'large': False}
    return _large_end(file, at - len(data), record)


def is_zipfile(filename):
    """Whether a file, or the file of this name, ends as an archive does."""
    try:
        if hasattr(filename, 'read'):
            return _end_record(filename) is not None
        with io.open(filename, 'rb') as file:
            return _end_record(file) is not None
    except OSError:
        return False


class ZipFile:
    """An archive: ZipFile(file, mode='r'); file is a name or a file of bytes."""

    fp = None
    _windows_illegal_name_trans_table = None

    def __init__(self, file, mode='r', compression=ZIP_STORED, allowZip64=True, compresslevel=None, *,
                 strict_timestamps=True, metadata_encoding=None):
        if mode not in ('r', 'w', 'x', 'a'):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        check_compression(compression)
        self._allowZip64 = allowZip64
        self._didModify = self._writing = False
        self.debug, self.NameToInfo, self.filelist = 0, {}, []
        self.compression, self.compresslevel, self.mode, self.pwd = compression, compresslevel, mode, None
        self._comment, self._strict_timestamps = b'', strict_timestamps
        self.metadata_encoding = metadata_encoding
        if metadata_encoding and mode != 'r':
            raise ValueError('metadata_encoding is only supported for reading files')
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        if isinstance(file, str):
            self._filePassed, self.filename = 0, file
            self.fp = self._opened(file, mode)
        else:
            self._filePassed, self.fp, self.filename = 1, file, getattr(file, 'name', None)
        self._fileRefCnt, self._lock, self._seekable = 1, threading.RLock(), True
        try:
            self._begin(mode)
        except:
            fp, self.fp = self.fp, None
            self._let_go(fp)
            raise

    @staticmethod
    def _opened(name, mode):
        if mode == 'a':
            try:
                return io.open(name, 'r+b')
            except OSError:
                return io.open(name, 'w+b')
        try:
            return io.open(name, {'r': 'rb', 'w': 'w+b', 'x': 'x+b'}[mode])
        except OSError:
            if mode == 'r':
                raise
            return io.open(name, mode + 'b')

    def _begin(self, mode):
        if mode == 'r':
            self._RealGetContents()
        elif mode in 'wx':
            self._didModify = True
            try:
                self.start_dir = self.fp.tell()
            except (AttributeError, OSError):
                self.fp, self.start_dir, self._seekable = Counted(self.fp), 0, False
            else:
                try:
                    self.fp.seek(self.start_dir)
                except (AttributeError, OSError):
                    self._seekable = False
        else:
            try:
                self._RealGetContents()
                self.fp.seek(self.start_dir)
            except BadZipFile:
                self.fp.seek(0, 2)
                self._didModify = True
                self.start_dir = self.fp.tell()

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __repr__(self):
        words = [f'<{self.__class__.__module__}.{self.__class__.__qualname__}']
        if self.fp is None:
            words.append('[closed]')
        else:
            if self._filePassed:
                words.append(f'file={self.fp!r}')
            elif self.filename is not None:
                words.append(f'filename={self.filename!r}')
            words.append(f'mode={self.mode!r}')
        return ' '.join(words) + '>'

    # --- The directory ---

    def _RealGetContents(self):
        """Reads the directory."""
        file = self.fp
        try:
            end = _end_record(file)
        except OSError:
            raise BadZipFile('File is not a zip file')
        if not end:
            raise BadZipFile('File is not a zip file')
        if self.debug > 1:
            print(end)
        self._comment = end['comment']
        shift = end['at'] - end['size'] - end['start']
        if end['large']:
            shift -= form.sizeEndCentDir64 + form.sizeEndCentDir64Locator
        self.start_dir = end['start'] + shift
        if self.start_dir < 0:
            raise BadZipFile('Bad offset for central directory')
        file.seek(self.start_dir)
        directory = io.BytesIO(file.read(end['size']))
        done = 0
        while done < end['size']:
            head = directory.read(form.sizeCentralDir)
            if len(head) != form.sizeCentralDir:
                raise BadZipFile('Truncated central directory')
            fields = struct.unpack(form.structCentralDir, head)
            if fields[0] != form.stringCentralDir:
                raise BadZipFile('Bad magic number for central directory')
            info = self._member_of(fields, directory, shift)
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info
            done += form.sizeCentralDir + sum(fields[12:15])

    def _member_of(self, fields, directory, shift):
        name = directory.read(fields[12])
        if fields[5] & form.UTF_NAME:
            name = name.decode('utf-8')
        else:
            name = name.decode(self.metadata_encoding or 'cp437')
        info = ZipInfo(name)
        info.extra, info.comment = directory.read(fields[13]), directory.read(fields[14])
        info.header_offset = fields[18]
        (info.create_version, info.create_system, info.extract_version, info.reserved, info.flag_bits,
         info.compress_type, clock, date, info.CRC, info.compress_size, info.file_size) = fields[1:12]
        if info.extract_version > form.MAX_EXTRACT_VERSION:
            raise NotImplementedError('zip file version %.1f' % (info.extract_version / 10))
        info.volume, info.internal_attr, info.external_attr = fields[15:18]
        info._raw_time, info.date_time = clock, form.unpacked_time(date, clock)
        info._decodeExtra()
        info.header_offset += shift
        return info

    def namelist(self):
        """The members' names."""
        return [info.filename for info in self.filelist]

    def infolist(self):
        """The members' descriptions."""
        return self.filelist

    def printdir(self, file=None):
        """Prints a table of the members."""
        print('%-46s %19s %12s' % ('File Name', 'Modified    ', 'Size'), file=file)
        for info in self.filelist:
            when = '%d-%02d-%02d %02d:%02d:%02d' % info.date_time[:6]
            print('%-46s %s %12d' % (info.filename, when, info.file_size), file=file)

    def getinfo(self, name):
        """The description of one member."""
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError('There is no item named %r in the archive' % name)
        return info

    def setpassword(self, pwd):
        """What encrypted members are read with."""
        if pwd and not isinstance(pwd, bytes):
            raise TypeError('pwd: expected bytes, got %s' % type(pwd).__name__)
        self.pwd = pwd or None

    @property
    def comment(self):
        """The archive's comment."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError('comment: expected bytes, got %s' % type(comment).__name__)
        if len(comment) > ZIP_MAX_COMMENT:
            warnings.warn('Archive comment is too long; truncating to %d bytes' % ZIP_MAX_COMMENT, stacklevel=2)
        self._comment, self._didModify = comment[:ZIP_MAX_COMMENT], True

    # --- Reading ---

    def testzip(self):
        """The name of the first member that is damaged, or None."""
        for info in self.filelist:
            try:
                with self.open(info.filename, 'r') as file:
                    while file.read(1 << 20):
                        pass
            except BadZipFile:
                return info.filename

    def read(self, name, pwd=None):
        """The bytes of a member."""
        with self.open(name, 'r', pwd) as file:
            return file.read()

    def open(self, name, mode='r', pwd=None, *, force_zip64=False):
        """A file that reads or writes one member."""
        if mode not in {'r', 'w'}:
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == 'w':
            raise ValueError('pwd is only supported for reading files')
        if not self.fp:
            raise ValueError('Attempt to use ZIP archive that was already closed')
        if isinstance(name, ZipInfo):
            info = name
        elif mode == 'w':
            info = ZipInfo(name)
            info.compress_type, info._compresslevel = self.compression, self.compresslevel
        else:
            info = self.getinfo(name)
        if mode == 'w':
            return self._open_to_write(info, force_zip64)
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. "
                             'Close the writing handle before trying to read.')
        self._fileRefCnt += 1
        shared = SharedFile(self.fp, info.header_offset, self._let_go, self._lock, lambda: self._writing)
        try:
            self._skip_header(shared, info)
            return ZipExtFile(shared, mode, info, self._password_for(info, pwd), True)
        except:
            shared.close()
            raise

    @staticmethod
    def _skip_header(file, info):
        head = file.read(form.sizeFileHeader)
        if len(head) != form.sizeFileHeader:
            raise BadZipFile('Truncated file header')
        fields = struct.unpack(form.structFileHeader, head)
        if fields[0] != form.stringFileHeader:
            raise BadZipFile('Bad magic number for file header')
        name = file.read(fields[10])
        if fields[11]:
            file.seek(fields[11], whence=1)
        if info.flag_bits & form.PATCHED:
            raise NotImplementedError('compressed patched data (flag bit 5)')
        if info.flag_bits & form.STRONGLY_ENCRYPTED:
            raise NotImplementedError('strong encryption (flag bit 6)')
        text = name.decode('utf-8' if fields[3] & form.UTF_NAME else 'cp437')
        if text != info.orig_filename:
            raise BadZipFile('File name in directory %r and header %r differ.' % (info.orig_filename, name))

    def _password_for(self, info, pwd):
        if not info.flag_bits & form.ENCRYPTED:
            return None
        pwd = pwd or self.pwd
        if pwd and not isinstance(pwd, bytes):
            raise TypeError('pwd: expected bytes, got %s' % type(pwd).__name__)
        if not pwd:
            raise RuntimeError('File %r is encrypted, password required for extraction' % info.filename)
        return pwd

    def extract(self, member, path=None, pwd=None):
        """Writes a member below a folder; answers the file's name."""
        return self._extract_member(member, os.getcwd() if path is None else os.fspath(path), pwd)

    def extractall(self, path=None, members=None, pwd=None):
        """Writes all members, or some, below a folder."""
        path = os.getcwd() if path is None else os.fspath(path)
        for member in self.namelist() if members is None else members:
            self._extract_member(member, path, pwd)

    def _extract_member(self, member, folder, pwd):
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        name = os.path.splitdrive(info.filename.replace('/', os.path.sep))[1]
        parts = [part for part in name.split(os.path.sep) if part not in ('', os.path.curdir, os.path.pardir)]
        target = os.path.normpath(os.path.join(folder, os.path.sep.join(parts)))
        above = os.path.dirname(target)
        if above and not os.path.exists(above):
            os.makedirs(above)
        if info.is_dir():
            if not os.path.isdir(target):
                os.mkdir(target)
            return target
        with self.open(info, pwd=pwd) as source, io.open(target, 'wb') as file:
            shutil.copyfileobj(source, file)
        return target

    # --- Writing ---

    def _open_to_write(self, info, force_zip64=False):
        if force_zip64 and not self._allowZip64:
            raise ValueError('force_zip64 is True, but allowZip64 was False when opening the ZIP file.')
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. "
                             'Close the first handle before opening another.')
        info.compress_size = info.CRC = info.flag_bits = 0
        if not self._seekable:
            info.flag_bits |= form.SIZES_FOLLOW
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        zip64 = self._allowZip64 and (force_zip64 or info.file_size * 1.05 > ZIP64_LIMIT)
        if self._seekable:
            self.fp.seek(self.start_dir)
        info.header_offset = self.fp.tell()
        self._writecheck(info)
        self._didModify = True
        self.fp.write(info.FileHeader(zip64))
        self._writing = True
        return _ZipWriteFile(self, info, zip64)

    def _writecheck(self, info):
        if info.filename in self.NameToInfo:
            warnings.warn('Duplicate name: %r' % info.filename, stacklevel=3)
        if self.mode not in ('w', 'x', 'a'):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError('Attempt to write ZIP archive that was already closed')
        check_compression(info.compress_type)
        if not self._allowZip64:
            for wrong, what in ((len(self.filelist) >= ZIP_FILECOUNT_LIMIT, 'Files count'),
                                (info.file_size > ZIP64_LIMIT, 'Filesize'),
                                (info.header_offset > ZIP64_LIMIT, 'Zipfile size')):
                if wrong:
                    raise LargeZipFile(what + ' would require ZIP64 extensions')

    def _check_writable(self, end=''):
        if not self.fp:
            raise ValueError('Attempt to write to ZIP archive that was already closed')
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists" + end)

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Adds a file of the file system."""
        self._check_writable()
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            info.compress_size = info.CRC = 0
            self.mkdir(info)
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info._compresslevel = self.compresslevel if compresslevel is None else compresslevel
        with io.open(filename, 'rb') as source, self.open(info, 'w') as target:
            shutil.copyfileobj(source, target, 1024 * 8)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Adds a member with this content."""
        if isinstance(data, str):
            data = data.encode('utf-8')
        if isinstance(zinfo_or_arcname, ZipInfo):
            info = zinfo_or_arcname
        else:
            info = ZipInfo(zinfo_or_arcname, time.localtime(time.time())[:6])
            info.compress_type, info._compresslevel = self.compression, self.compresslevel
            info.external_attr = 0o40775 << 16 | 0x10 if info.filename[-1] == '/' else 0o600 << 16
        self._check_writable('.')
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info._compresslevel = compresslevel
        info.file_size = len(data)
        with self._lock, self.open(info, mode='w') as target:
            target.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Adds a folder."""
        if isinstance(zinfo_or_directory_name, ZipInfo):
            info = zinfo_or_directory_name
            if not info.is_dir():
                raise ValueError('The given ZipInfo does not describe a directory')
        elif isinstance(zinfo_or_directory_name, str):
            name = zinfo_or_directory_name
            info = ZipInfo(name if name.endswith('/') else name + '/')
            info.compress_size = info.CRC = info.file_size = 0
            info.external_attr = ((0o40000 | mode) & 0xffff) << 16 | 0x10
        else:
            raise TypeError('Expected type str or ZipInfo')
        with self._lock:
            if self._seekable:
                self.fp.seek(self.start_dir)
            info.header_offset = self.fp.tell()
            if info.compress_type == ZIP_LZMA:
                info.flag_bits |= 2
            self._writecheck(info)
            self._didModify = True
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info
            self.fp.write(info.FileHeader(False))
            self.start_dir = self.fp.tell()

    def __del__(self):
        self.close()

    def close(self):
        """Writes the directory, if the archive was changed, and closes the file."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. "
                             'Close the writing handle before closing the zip.')
        try:
            if self.mode in ('w', 'x', 'a') and self._didModify:
                with self._lock:
                    if self._seekable:
                        self.fp.seek(self.start_dir)
                    self._write_end_record()
        finally:
            file, self.fp = self.fp, None
            self._let_go(file)

    def _write_end_record(self):
        for info in self.filelist:
            self.fp.write(info._directory_entry())
        end = self.fp.tell()
        count, size, start = len(self.filelist), end - self.start_dir, self.start_dir
        for wrong, what in ((count > ZIP_FILECOUNT_LIMIT, 'Files count'),
                            (start > ZIP64_LIMIT, 'Central directory offset'),
                            (size > ZIP64_LIMIT, 'Central directory size')):
            if not wrong:
                continue
            if not self._allowZip64:
                raise LargeZipFile(what + ' would require ZIP64 extensions')
            self.fp.write(struct.pack(form.structEndArchive64, form.stringEndArchive64, 44, 45, 45, 0, 0, count, count,
                                      size, start))
            self.fp.write(struct.pack(form.structEndArchive64Locator, form.stringEndArchive64Locator, 0, end, 1))
            count, size, start = min(count, 0xffff), min(size, 0xffffffff), min(start, 0xffffffff)
            break
        self.fp.write(struct.pack(form.structEndArchive, form.stringEndArchive, 0, 0, count, count, size, start,
                                  len(self._comment)) + self._comment)
        if self.mode == 'a':
            self.fp.truncate()
        self.fp.flush()

    def _let_go(self, file):
        self._fileRefCnt -= 1
        if not self._fileRefCnt and not self._filePassed:
            file.close()


class PyZipFile(ZipFile):
    """An archive of Python modules in their compiled form."""

    def __init__(self, file, mode='r', compression=ZIP_STORED, allowZip64=True, optimize=-1):
        ZipFile.__init__(self, file, mode=mode, compression=compression, allowZip64=allowZip64)
        self._optimize = optimize

    def writepy(self, pathname, basename='', filterfunc=None):
        """Adds a module, or all modules of a folder or package."""
        pathname = os.fspath(pathname)
        if filterfunc and not filterfunc(pathname):
            if self.debug:
                print('%s %r skipped by filterfunc' % ('path' if os.path.isdir(pathname) else 'file', pathname))
            return
        if not os.path.isdir(pathname):
            if pathname[-3:] != '.py':
                raise RuntimeError('Files added with writepy() must end with ".py"')
            self._write_module(pathname[:-3], basename)
            return
        names, package = sorted(os.listdir(pathname)), os.path.isfile(os.path.join(pathname, '__init__.py'))
        if package:
            basename = (basename + '/' if basename else '') + os.path.basename(pathname)
            self._write_module(os.path.join(pathname, '__init__'), basename)
            names.remove('__init__.py')
        for name in names:
            path = os.path.join(pathname, name)
            if os.path.isdir(path):
                if package and os.path.isfile(os.path.join(path, '__init__.py')):
                    self.writepy(path, basename, filterfunc=filterfunc)
            elif name.endswith('.py'):
                if filterfunc and not filterfunc(path):
                    if self.debug:
                        print('file %r skipped by filterfunc' % path)
                    continue
                self._write_module(path[:-3], basename)

    def _write_module(self, path, basename):
        """Adds the compiled form, or the source if it does not compile."""
        import py_compile
        source, compiled = path + '.py', path + '.pyc'
        try:
            py_compile.compile(source, compiled, doraise=True, optimize=self._optimize)
        except py_compile.PyCompileError as failure:
            print(failure.msg)
            compiled = source
        name = os.path.split(compiled)[1]
        self.write(compiled, f'{basename}/{name}' if basename else name)
        if compiled != source:
            os.remove(compiled)


def main(args=None):
    """The command line: -l, -e, -c and -t."""
    import argparse
    parser = argparse.ArgumentParser(description='A simple command-line interface for zipfile module.')
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument('-l', '--list', metavar='<zipfile>', help='Show listing of a zipfile')
    group.add_argument('-e', '--extract', nargs=2, metavar=('<zipfile>', '<output_dir>'),
                       help='Extract zipfile into target dir')
    group.add_argument('-c', '--create', nargs='+', metavar=('<name>', '<file>'), help='Create zipfile from sources')
    group.add_argument('-t', '--test', metavar='<zipfile>', help='Test if a zipfile is valid')
    parser.add_argument('--metadata-encoding', metavar='<encoding>', help='Specify encoding of member names for '
                        '-l, -e and -t')
    args = parser.parse_args(args)
    encoding = args.metadata_encoding
    if args.test is not None:
        with ZipFile(args.test, 'r', metadata_encoding=encoding) as archive:
            bad = archive.testzip()
        if bad:
            print(f'The following enclosed file is corrupted: {bad!r}')
        print('Done testing')
    elif args.list is not None:
        with ZipFile(args.list, 'r', metadata_encoding=encoding) as archive:
            archive.printdir()
    elif args.extract is not None:
        with ZipFile(args.extract[0], 'r', metadata_encoding=encoding) as archive:
            archive.extractall(args.extract[1])
    else:
        if encoding:
            print('Non-conforming encodings not supported with -c.', file=sys.stderr)
            sys.exit(1)
        with ZipFile(args.create.pop(0), 'w', compression=ZIP_DEFLATED) as archive:
            for path in args.create:
                name = os.path.basename(path) or os.path.basename(os.path.dirname(path))
                _add(archive, path, '' if name in ('', os.curdir, os.pardir) else name)


def _add(archive, path, name):
    if os.path.isfile(path):
        archive.write(path, name, ZIP_DEFLATED)
    elif os.path.isdir(path):
        if name:
            archive.write(path, name)
        for entry in sorted(os.listdir(path)):
            _add(archive, os.path.join(path, entry), os.path.join(name, entry))


if __name__ == '__main__':
    main()
