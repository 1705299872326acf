"""Files that map bytes to bytes.  Of the kinds that CPython knows only dbm.dumb is here."""

import io
import os
import struct

__all__ = ['open', 'whichdb', 'error']


class error(Exception):
    pass


_names = ['dbm.gnu', 'dbm.ndbm', 'dbm.dumb']
_defaultmod = None
_modules = {}
error = (error, OSError)


def _module(name):
    import importlib
    return importlib.import_module(name)


def open(file, flag='r', mode=0o666):
    """A mapping kept in files.  The flag: r to read, w to write, c to make it when it is missing, n to make it anew."""
    global _defaultmod
    if _defaultmod is None:
        _defaultmod = _modules['dbm.dumb'] = _module('dbm.dumb')
    kind = None if 'n' in flag else whichdb(file)
    if kind is None:
        if 'c' not in flag and 'n' not in flag:
            raise error[0]("db file doesn't exist; use 'c' or 'n' flag to create a new db")
        return _defaultmod.open(file, flag, mode)
    if kind == "":
        raise error[0]("db type could not be determined")
    if kind not in _modules:
        raise error[0](f"db type is {kind}, but the module is not available")
    return _modules[kind].open(file, flag, mode)


def whichdb(filename):
    """The module that wrote a database; '' when that cannot be told, None when there is no such file."""
    path = os.fsencode(filename)
    if os.path.isfile(path + b'.pag') and os.path.isfile(path + b'.dir') or os.path.isfile(path + b'.db'):
        return "dbm.ndbm"
    try:
        with io.open(path + b'.dir', 'rb') as index:
            os.stat(path + b'.dat')
            start = index.read(1)
        if start in (b'', b"'", b'"'):
            return "dbm.dumb"
    except OSError:
        pass
    try:
        with io.open(path, 'rb') as file:
            start = file.read(16)
    except OSError:
        return None
    magic = start[:4]
    if len(magic) != 4:
        return ""
    number, = struct.unpack("=l", magic)
    return "dbm.gnu" if number in (0x13579ace, 0x13579acd, 0x13579acf) else ""
