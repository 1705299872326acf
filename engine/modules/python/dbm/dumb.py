"""A database of bytes: NAME.dat has the values, NAME.dir says where they are, NAME.bak is the index before."""

import os
from builtins import open as _open_file
from collections.abc import MutableMapping

__all__ = ["error", "open"]

_BLOCK = 512    # a value begins at a multiple of this

error = OSError


def _blocks(length):
    return -(-length // _BLOCK)


def _text_line(key, place):
    return f"{key.decode('latin-1')!r}, {place!r}\n"


def _tried(change, *arguments):
    """Does something with files that may not be there."""
    try:
        change(*arguments)
    except OSError:
        pass


class _Database(MutableMapping):
    """The index is in memory, and written when the database is synchronised or closed."""

    _places = None      # key -> (where, how long); None when closed

    def __init__(self, name, flag):
        self._names = {kind: os.fsencode(name) + b'.' + kind for kind in (b'dat', b'bak', b'dir')}
        self._may_write, may_make = flag != 'r', flag in 'cn'
        if flag == 'n':
            for path in self._names.values():
                _tried(os.remove, path)
        if not (may_make and not os.path.exists(self._names[b'dat'])):
            self._file(b'dat', 'rb').close()
        else:
            self._file(b'dat', 'wb').close()
        self._changed = not os.path.exists(self._names[b'dir'])
        if self._changed and may_make:
            self._places = {}
        else:
            with self._file(b'dir', 'r') as index:
                self._places = dict(map(self._entry, index.read().splitlines()))

    def _file(self, kind, mode):
        encoding = None if 'b' in mode else 'latin-1'
        return _open_file(self._names[kind], mode, encoding=encoding)

    @staticmethod
    def _entry(line):
        from ast import literal_eval
        key, place = literal_eval(line.rstrip())
        return key.encode('latin-1'), place

    def _index(self):
        if self._places is None:
            raise error('DBM object has already been closed')
        return self._places

    def _changing(self):
        if not self._may_write:
            raise error('The database is opened for reading only')

    @staticmethod
    def _bytes(value, what=None):
        if isinstance(value, str):
            return value.encode()
        if what and not isinstance(value, (bytes, bytearray)):
            raise TypeError(f"{what} must be bytes or strings")
        return value

    # --- The mapping ---

    def __getitem__(self, key):
        where, length = self._index()[self._bytes(key)]
        with self._file(b'dat', 'rb') as values:
            values.seek(where)
            return values.read(length)

    def __setitem__(self, key, value):
        self._changing()
        key, value = self._bytes(key, "keys"), self._bytes(value, "values")
        places = self._index()
        self._changed = True
        old = places.get(key)
        with self._file(b'dat', 'rb+') as values:
            if old and _blocks(len(value)) <= _blocks(old[1]):
                where = values.seek(old[0])             # it fits where the old value was
            else:
                end = values.seek(0, os.SEEK_END)
                where = _blocks(end) * _BLOCK
                values.write(bytes(where - end))
            values.write(value)
        places[bytes(key)] = where, len(value)
        if old is None:
            with self._file(b'dir', 'a') as index:
                index.write(_text_line(key, (where, len(value))))

    def __delitem__(self, key):
        self._changing()
        key, places = self._bytes(key), self._index()
        self._changed = True
        del places[key]
        self._write_index()

    def __contains__(self, key):
        return self._bytes(key) in self._index()

    def __iter__(self):
        return iter(self._index())

    iterkeys = __iter__

    def __len__(self):
        return len(self._index())

    def keys(self):
        return [*self._index()]

    def items(self):
        return [(key, self[key]) for key in self.keys()]

    # --- The end ---

    def _write_index(self):
        """Writes the index, if anything has changed."""
        if self._places is not None and self._changed:
            _tried(os.unlink, self._names[b'bak'])
            _tried(os.rename, self._names[b'dir'], self._names[b'bak'])
            with self._file(b'dir', 'w') as index:
                index.writelines(_text_line(*entry) for entry in self._places.items())

    sync = _write_index

    def close(self):
        try:
            self._write_index()
        finally:
            self._places = None

    __del__ = close

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.close()


def open(file, flag='c', mode=0o666):
    """The database in FILE.dat and FILE.dir; the flags are those of dbm.open."""
    if flag not in ('r', 'w', 'c', 'n'):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    return _Database(file, flag)
