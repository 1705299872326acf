"""Arrays in files: .npy holds one, .npz is an archive of such files."""
import os
import pickle
from collections.abc import Mapping

from _numpy import array, dtype
from numpy._create import frombuffer

_MAGIC = b'\x93NUMPY'


def _write(stream, values, allow_pickle=True, pickle_kwargs=None):
    values = array(values, copy=False)
    columns_first = values.flags.f_contiguous and not values.flags.c_contiguous
    header = f"{{'descr': {values.dtype.str!r}, 'fortran_order': {columns_first}, 'shape': {values.shape}, }}"
    # The first number of the shape has room to grow up to 21 digits; the data begin at a multiple of 64 bytes.
    if values.shape:
        header += ' ' * (21 - len(repr(values.shape[-1 if columns_first else 0])))
    length = len(_MAGIC) + 4 + len(header) + 1
    header = (header + ' ' * (-length % 64) + '\n').encode('latin1')
    stream.write(_MAGIC + b'\1\0' + len(header).to_bytes(2, 'little') + header)
    if values.dtype == object:
        if not allow_pickle:
            raise ValueError("Object arrays cannot be saved when allow_pickle=False")
        pickle.dump(values, stream, protocol=3, **(pickle_kwargs or {}))
    else:
        stream.write((values.T if columns_first else values).tobytes())


def _take(stream, count, what):
    data = stream.read(count)
    if len(data) != count:
        raise ValueError(f"EOF: reading {what}, expected {count} bytes got {len(data)}")
    return data


def _read(stream, allow_pickle, pickle_kwargs, max_header_size):
    from ast import literal_eval
    version = tuple(_take(stream, 8, 'magic string')[6:])
    if version not in ((1, 0), (2, 0), (3, 0)):
        raise ValueError(f"we only support format version (1,0), (2,0), and (3,0), not {version}")
    length = int.from_bytes(_take(stream, 2 if version == (1, 0) else 4, 'array header length'), 'little')
    text = _take(stream, length, 'array header').decode('utf8' if version == (3, 0) else 'latin1')
    if len(text) > max_header_size:
        raise ValueError(f"Header info length ({len(text)}) is large and may not be safe to load securely.\n"
                         "To allow loading, adjust `max_header_size` or fully trust the `.npy` file using "
                         "`allow_pickle=True`.\nFor safety against large resource use or crashes, sandboxing "
                         "may be necessary.")
    try:
        header = literal_eval(text)
    except SyntaxError:
        raise ValueError(f"Cannot parse header: {text!r}") from None
    kind, shape = dtype(header['descr']), header['shape']
    if kind == object:
        if not allow_pickle:
            raise ValueError("Object arrays cannot be loaded when allow_pickle=False")
        values = pickle.load(stream, **pickle_kwargs)
        values.shape = shape
        return values
    count = 1
    for size in shape:
        count *= size
    data = _take(stream, count * kind.itemsize, 'array data')
    values = frombuffer(data, kind).copy() if count and kind.itemsize else array([], kind)
    if header['fortran_order']:
        values.shape = shape[::-1]
        return values.transpose()
    values.shape = shape
    return values


def _opened(file, mode):
    """(stream, whether it is ours to close)"""
    return (file, False) if hasattr(file, 'write' if 'w' in mode else 'read') else (open(os.fspath(file), mode), True)


def _with_suffix(file, suffix):
    if hasattr(file, 'write'):
        return file
    file = os.fspath(file)
    return file if file.endswith(suffix) else file + suffix


def save(file, arr, allow_pickle=True, fix_imports=True):
    """Write one array; `.npy` is put behind a name that has it not."""
    stream, ours = _opened(_with_suffix(file, '.npy'), 'wb')
    try:
        _write(stream, arr, allow_pickle, {'fix_imports': fix_imports})
    finally:
        if ours:
            stream.close()


def _save_all(file, args, given, compress):
    import zipfile
    names = dict(given)
    for place, values in enumerate(args):
        name = f'arr_{place}'
        if name in names:
            raise ValueError(f"Cannot use un-named variables and keyword {name}")
        names[name] = values
    kind = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
    with zipfile.ZipFile(_with_suffix(file, '.npz'), mode='w', compression=kind, allowZip64=True) as archive:
        for name, values in names.items():
            with archive.open(name + '.npy', 'w', force_zip64=True) as stream:
                _write(stream, values)


def savez(file, *args, **kwds):
    """Write several arrays into one archive, by the keywords' names or as arr_0, arr_1, ..."""
    _save_all(file, args, kwds, False)


def savez_compressed(file, *args, **kwds):
    """The same, compressed."""
    _save_all(file, args, kwds, True)


class NpzFile(Mapping):
    """The arrays of an archive by their names, each read when it is asked for."""

    def __init__(self, stream, ours, settings):
        import zipfile
        self.zip = zipfile.ZipFile(stream)
        self.fid = stream if ours else None
        self._settings = settings
        self._members = self.zip.namelist()
        self.files = [name.removesuffix('.npy') for name in self._members]

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        """Close the archive."""
        if self.zip is not None:
            self.zip.close()
            self.zip = None
        if self.fid is not None:
            self.fid.close()
            self.fid = None

    def __iter__(self):
        return iter(self.files)

    def __len__(self):
        return len(self.files)

    def __getitem__(self, key):
        member = key if key in self._members else f'{key}.npy' if key in self.files else None
        if member is None:
            raise KeyError(f"{key} is not a file in the archive")
        with self.zip.open(member) as stream:
            return _read(stream, *self._settings)


NpzFile.__module__ = 'numpy.lib.npyio'


def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding='ASCII', *, max_header_size=10000):
    """The array of a .npy file, the arrays of an archive, or what was pickled."""
    if mmap_mode is not None:
        raise NotImplementedError("Heapscope does not support mmap_mode= of numpy.load")
    if encoding not in ('ASCII', 'latin1', 'bytes'):
        raise ValueError("encoding must be 'ASCII', 'latin1', or 'bytes'")
    if allow_pickle:
        max_header_size = 2 ** 64
    settings = allow_pickle, {'encoding': encoding, 'fix_imports': fix_imports}, max_header_size
    stream, ours = _opened(file, 'rb')
    try:
        start = stream.read(6)
        stream.seek(-len(start), 1)
        if start.startswith((b'PK\x03\x04', b'PK\x05\x06')):
            archive, ours = NpzFile(stream, ours, settings), False
            return archive
        if start == _MAGIC:
            return _read(stream, *settings)
        if not allow_pickle:
            raise ValueError("Cannot load file containing pickled data when allow_pickle=False")
        try:
            return pickle.load(stream, **settings[1])
        except Exception as problem:
            raise pickle.UnpicklingError(f"Failed to interpret file {file!r} as a pickle") from problem
    finally:
        if ours:
            stream.close()
