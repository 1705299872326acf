"""Persistent dictionaries: values are pickled into a mapping of bytes."""

from collections.abc import MutableMapping
from io import BytesIO
from pickle import DEFAULT_PROTOCOL, Pickler, Unpickler

__all__ = ["Shelf", "BsdDbShelf", "DbfilenameShelf", "open"]


class _ClosedDict(MutableMapping):
    """What a shelf has instead of a mapping once it is closed."""

    def _refuse(self, *args):
        raise ValueError('invalid operation on closed shelf')

    __iter__ = __len__ = __getitem__ = __setitem__ = __delitem__ = keys = _refuse

    def __repr__(self):
        return '<Closed Dictionary>'


class Shelf(MutableMapping):
    """A mapping from texts to values over `dict`, which maps bytes to bytes.

    With `writeback` values stay in memory too, and are written again by sync() and close().
    """

    def __init__(self, dict, protocol=None, writeback=False, keyencoding="utf-8"):
        self.dict, self.writeback, self.keyencoding = dict, writeback, keyencoding
        self._protocol = DEFAULT_PROTOCOL if protocol is None else protocol
        self.cache = {}

    def _encoded(self, key):
        return key.encode(self.keyencoding)

    def __iter__(self):
        return (key.decode(self.keyencoding) for key in self.dict.keys())

    def __len__(self):
        return len(self.dict)

    def __contains__(self, key):
        return self._encoded(key) in self.dict

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __getitem__(self, key):
        if key in self.cache:
            return self.cache[key]
        value = Unpickler(BytesIO(self.dict[self._encoded(key)])).load()
        if self.writeback:
            self.cache[key] = value
        return value

    def __setitem__(self, key, value):
        if self.writeback:
            self.cache[key] = value
        data = BytesIO()
        Pickler(data, self._protocol).dump(value)
        self.dict[self._encoded(key)] = data.getvalue()

    def __delitem__(self, key):
        del self.dict[self._encoded(key)]
        self.cache.pop(key, None)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.close()

    def sync(self):
        """Writes the values that are kept in memory, and what the mapping itself holds back."""
        if self.writeback and self.cache:
            kept, self.writeback = self.cache, False
            for key, value in kept.items():
                self[key] = value
            self.writeback, self.cache = True, {}
        if hasattr(self.dict, 'sync'):
            self.dict.sync()

    def close(self):
        if self.dict is None:
            return
        try:
            self.sync()
            getattr(self.dict, 'close', int)()
        finally:
            self.dict = _ClosedDict()

    def __del__(self):
        if hasattr(self, 'writeback'):      # else __init__ has failed
            self.close()


class BsdDbShelf(Shelf):
    """A shelf over a database with a cursor."""

    def _pair(self, found):
        key, value = found
        return key.decode(self.keyencoding), Unpickler(BytesIO(value)).load()

    def set_location(self, key):
        return self._pair(self.dict.set_location(key))

    def next(self):
        return self._pair(next(self.dict))

    def previous(self):
        return self._pair(self.dict.previous())

    def first(self):
        return self._pair(self.dict.first())

    def last(self):
        return self._pair(self.dict.last())


class DbfilenameShelf(Shelf):
    """A shelf in files."""

    def __init__(self, filename, flag='c', protocol=None, writeback=False):
        import dbm
        super().__init__(dbm.open(filename, flag), protocol, writeback)


def open(filename, flag='c', protocol=None, writeback=False):
    """A shelf in files whose names begin with `filename`."""
    return DbfilenameShelf(filename, flag, protocol, writeback)
