"""The lines of several files, or of standard input, one after the other."""

import os
import sys
from contextlib import suppress
from types import GenericAlias

__all__ = ["input", "close", "nextfile", "filename", "lineno", "filelineno", "fileno", "isfirstline", "isstdin",
           "FileInput", "hook_compressed", "hook_encoded"]

_state = None       # the FileInput that the module's functions are about


def input(files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
    """The lines of the files, or of those that the command line names; '-' is standard input."""
    global _state
    if _state is not None and _state._file:
        raise RuntimeError("input() already active")
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def close():
    """Ends input()."""
    global _state
    ended, _state = _state, None
    if ended is not None:
        ended.close()


def _active():
    if not _state:
        raise RuntimeError("no active input()")
    return _state


def nextfile():
    """Leaves out the rest of the file."""
    return _active().nextfile()


def filename():
    """The name of the file that is read, None before the first line."""
    return _active().filename()


def lineno():
    """How many lines have been read."""
    return _active().lineno()


def filelineno():
    """How many lines of this file have been read."""
    return _active().filelineno()


def fileno():
    """The number of the open file, -1 between files."""
    return _active().fileno()


def isfirstline():
    """Whether the line read last was the first of its file."""
    return _active().isfirstline()


def isstdin():
    """Whether the line read last came from standard input."""
    return _active().isstdin()


def _names(files):
    if isinstance(files, (str, os.PathLike)):
        return os.fspath(files),
    return tuple(sys.argv[1:] if files is None else files) or ('-',)


class FileInput:
    """An iterator over lines. With `inplace`, what is printed meanwhile replaces the file."""

    _file = _output = _printed_to = _spare = None
    _isstdin = False

    def __init__(self, files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
        self._files = _names(files)
        self._inplace, self._backup, self._mode, self._openhook = inplace, backup, mode, openhook
        self._encoding, self._errors = encoding, errors
        self._filename = None
        self._before = self._filelineno = 0     # lines of the files before, and of this one
        if mode not in ('r', 'rb'):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook and inplace:
            raise ValueError("FileInput cannot use an opening hook in inplace mode")
        if openhook and not callable(openhook):
            raise ValueError("FileInput openhook must be callable")

    __class_getitem__ = classmethod(GenericAlias)

    def __del__(self):
        self.close()

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.close()

    def close(self):
        try:
            self.nextfile()
        finally:
            self._files = ()

    # --- Lines ---

    def __iter__(self):
        return self

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration

    def readline(self):
        """The next line; empty when there is none in any file."""
        while self._file or self._open_next():
            if line := self._file.readline():
                self._filelineno += 1
                return line
            self.nextfile()
        return b'' if 'b' in self._mode else ''

    def _open_next(self):
        if not getattr(self, '_files', ()):
            return False
        (name, *rest), self._before, self._filelineno = self._files, self.lineno(), 0
        self._files, self._filename = tuple(rest), name
        if name == '-':
            self._filename, self._isstdin = '<stdin>', True
            self._file = getattr(sys.stdin, 'buffer', sys.stdin) if 'b' in self._mode else sys.stdin
        elif self._inplace:
            self._open_in_place(name)
        elif self._openhook:
            more = {} if self._encoding is None else {'encoding': self._encoding, 'errors': self._errors}
            self._file = self._openhook(name, self._mode, **more)
        else:
            self._file = self._open(name, self._mode)
        return True

    def _open(self, name, mode):
        return open(name, mode, encoding=None if 'b' in mode else self._encoding or "locale", errors=self._errors)

    def _open_in_place(self, name):
        """The file is moved away and read from there, a new one gets what is printed."""
        self._spare = os.fspath(name) + (self._backup or ".bak")
        if os.path.lexists(self._spare):
            os.unlink(self._spare)
        os.rename(name, self._spare)
        self._file = self._open(self._spare, self._mode)
        mode = self._mode.replace('r', 'w')
        try:
            rights = os.fstat(self._file.fileno()).st_mode
        except OSError:
            self._output = self._open(name, mode)
        else:
            number = os.open(name, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, rights)
            self._output = self._open(number, mode)
            with suppress(OSError):
                os.chmod(name, rights)
        self._printed_to, sys.stdout = sys.stdout, self._output

    def nextfile(self):
        """Leaves out the rest of the file."""
        if self._printed_to is not None:
            sys.stdout, self._printed_to = self._printed_to, None
        output, self._output = self._output, None
        file, self._file = self._file, None
        spare, self._spare = self._spare, None
        from_terminal, self._isstdin = self._isstdin, False
        try:
            if output:
                output.close()
            if file and not from_terminal:
                file.close()
        finally:
            if spare and not self._backup and os.path.lexists(spare):
                with suppress(OSError):
                    os.unlink(spare)

    # --- Where we are ---

    def filename(self):
        return self._filename

    def lineno(self):
        return self._before + self._filelineno

    def filelineno(self):
        return self._filelineno

    def fileno(self):
        try:
            return self._file.fileno() if self._file else -1
        except ValueError:
            return -1

    def isfirstline(self):
        return self._filelineno == 1

    def isstdin(self):
        return self._isstdin


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    """Opens a file that may be compressed, which its name tells."""
    encoding = encoding or "locale"
    ending = os.path.splitext(filename)[1]
    if ending not in ('.gz', '.bz2'):
        return open(filename, mode, encoding=encoding, errors=errors)
    if ending == '.gz':
        import gzip
        stream = gzip.open(filename, mode)
    else:
        import bz2
        stream = bz2.BZ2File(filename, mode)
    if 'b' in mode:
        return stream
    from io import TextIOWrapper
    return TextIOWrapper(stream, encoding=encoding, errors=errors)


def hook_encoded(encoding, errors=None):
    """A hook that opens with this encoding."""
    return lambda filename, mode: open(filename, mode, encoding=encoding, errors=errors)
