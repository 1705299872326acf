"""zipfile.Path: the tree of an archive's members, read as pathlib reads folders."""

import io
import pathlib
import posixpath


def _folders_implied(names):
    """The folders above the names that have no member of their own, in the order in which they are met."""
    known, implied = set(names), {}
    for name in names:
        above = posixpath.dirname(name.rstrip('/'))
        chain = []
        while above.rstrip('/'):
            chain.append(above + '/')
            above = posixpath.dirname(above)
        for folder in chain:
            if folder not in known:
                implied[folder] = True
    return list(implied)


def _completed(archive):
    """An archive of a class that names the implied folders too."""
    import zipfile

    class CompleteDirs(zipfile.ZipFile):
        def namelist(self):
            names = super().namelist()
            return names + _folders_implied(names)

        def _name_set(self):
            return set(self.namelist())

        def resolve_dir(self, name):
            names = self._name_set()
            return name + '/' if name not in names and name + '/' in names else name

        def getinfo(self, name):
            try:
                return super().getinfo(name)
            except KeyError:
                if not name.endswith('/') or name not in self._name_set():
                    raise
                return zipfile.ZipInfo(filename=name)

    CompleteDirs.__module__, CompleteDirs.__qualname__ = 'zipfile', 'CompleteDirs'
    if not isinstance(archive, zipfile.ZipFile):
        return CompleteDirs(archive)
    if not hasattr(archive, 'resolve_dir'):
        archive.__class__ = CompleteDirs
    return archive


class Path:
    """A place in an archive: Path(archive, at=''); / goes on below it."""

    def __init__(self, root, at=''):
        self.root, self.at = _completed(root), at

    def __repr__(self):
        return f'{self.__class__.__name__}({self.root.filename!r}, {self.at!r})'

    def __str__(self):
        return posixpath.join(self.root.filename, self.at)

    def open(self, mode='r', *args, pwd=None, **kwargs):
        """A file of the member: of text, or of bytes ('rb', 'wb')."""
        if self.is_dir():
            raise IsADirectoryError(self)
        kind = mode[0]
        if not self.exists() and kind == 'r':
            raise FileNotFoundError(self)
        stream = self.root.open(self.at, kind, pwd=pwd)
        if 'b' in mode:
            if args or kwargs:
                raise ValueError('encoding args invalid for binary operation')
            return stream
        kwargs['encoding'] = io.text_encoding(kwargs.get('encoding'))
        return io.TextIOWrapper(stream, *args, **kwargs)

    def _pure(self):
        return pathlib.Path(self.root.filename).joinpath(self.at)

    name = property(lambda self: self._pure().name)
    suffix = property(lambda self: self._pure().suffix or self.filename.suffix)
    suffixes = property(lambda self: self._pure().suffixes or self.filename.suffixes)
    stem = property(lambda self: self._pure().stem or self.filename.stem)
    filename = property(lambda self: pathlib.Path(self.root.filename).joinpath(self.at))

    def read_text(self, *args, **kwargs):
        kwargs['encoding'] = io.text_encoding(kwargs.get('encoding'))
        with self.open('r', *args, **kwargs) as file:
            return file.read()

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def _next(self, at):
        return self.__class__(self.root, at)

    def is_dir(self):
        return not self.at or self.at.endswith('/')

    def is_file(self):
        return self.exists() and not self.is_dir()

    def exists(self):
        return self.at in self.root._name_set()

    def iterdir(self):
        """The places right below this folder."""
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        return filter(self._is_child, map(self._next, self.root.namelist()))

    def _is_child(self, path):
        return posixpath.dirname(path.at.rstrip('/')) == self.at.rstrip('/')

    def joinpath(self, *other):
        return self._next(self.root.resolve_dir(posixpath.join(self.at, *other)))

    __truediv__ = joinpath

    @property
    def parent(self):
        if not self.at:
            return self.filename.parent
        above = posixpath.dirname(self.at.rstrip('/'))
        return self._next(above + '/' if above else above)


Path.__module__ = 'zipfile'
