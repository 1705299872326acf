"""Writes the compiled form of source files, as CPython's imports keep it.  Imports of this machine do not read it."""

import enum
import importlib.machinery
import importlib.util
import marshal
import os
import sys
import traceback

__all__ = ["compile", "main", "PyCompileError", "PycInvalidationMode"]


class PyCompileError(Exception):
    """Source that does not compile: exc_type_name, exc_value, file, and msg, which says it all."""

    def __init__(self, exc_type, exc_value, file, msg=''):
        name = exc_type.__name__
        if exc_type is SyntaxError:
            text = ''.join(traceback.format_exception_only(exc_type, exc_value))
            text = text.replace('File "<string>"', f'File "{file}"')
        else:
            text = f"Sorry: {name}: {exc_value}"
        super().__init__(msg or text, name, exc_value, file)
        self.exc_type_name, self.exc_value, self.file, self.msg = name, exc_value, file, msg or text

    def __str__(self):
        return self.msg


class PycInvalidationMode(enum.Enum):
    """How an import finds out whether a compiled file is still that of its source."""
    TIMESTAMP = 1
    CHECKED_HASH = 2
    UNCHECKED_HASH = 3


def compile(file, cfile=None, dfile=None, doraise=False, optimize=-1, invalidation_mode=None, quiet=0):
    """Compiles a file into `cfile` (or __pycache__) and gives that name; None when it failed and has been told."""
    if invalidation_mode is None:
        by_hash = os.environ.get('SOURCE_DATE_EPOCH')
        invalidation_mode = PycInvalidationMode.CHECKED_HASH if by_hash else PycInvalidationMode.TIMESTAMP
    if cfile is None:
        kind = None if optimize < 0 else optimize or ''
        cfile = importlib.util.cache_from_source(file, optimization=kind)
    if os.path.islink(cfile):
        raise FileExistsError(f'{cfile} is a symlink and will be changed into a regular file if import writes a '
                              'byte-compiled file to it')
    if os.path.exists(cfile) and not os.path.isfile(cfile):
        raise FileExistsError(f'{cfile} is a non-regular file and will be changed into a regular one if import writes '
                              'a byte-compiled file to it')
    with open(file, 'rb') as stream:
        source = stream.read()
    try:
        code = __builtins__['compile'](source, dfile or file, 'exec', dont_inherit=True, optimize=optimize)
    except Exception as error:
        problem = PyCompileError(type(error), error, dfile or file)
        if quiet < 2:
            if doraise:
                raise problem
            sys.stderr.write(problem.msg + '\n')
        return None
    folder = os.path.dirname(cfile)
    if folder:
        os.makedirs(folder, exist_ok=True)
    with open(cfile, 'wb') as stream:
        stream.write(_head(file, source, invalidation_mode) + marshal.dumps(code))
    return cfile


def _head(file, source, mode):
    """What stands before the code: the format's number, what kind of file it is, and of which source."""
    if mode == PycInvalidationMode.TIMESTAMP:
        status = os.stat(file)
        words = 0, int(status.st_mtime), status.st_size
        rest = b''.join((word & 0xFFFFFFFF).to_bytes(4, 'little') for word in words)
    else:
        flags = 0b11 if mode == PycInvalidationMode.CHECKED_HASH else 0b01
        rest = flags.to_bytes(4, 'little') + importlib.util.source_hash(source)
    return importlib.util.MAGIC_NUMBER + rest


def main():
    """Compiles the files that the command line names; '-' reads their names from the input."""
    names = sys.argv[1:]
    if names == ['-']:
        names = [line.rstrip('\n') for line in sys.stdin]
    failed = False
    for name in names:
        try:
            compile(name, doraise=True)
        except (PyCompileError, OSError) as error:
            failed = True
            sys.stderr.write(f"{error.msg if isinstance(error, PyCompileError) else error}\n")
    if failed:
        sys.exit(1)


if __name__ == "__main__":
    main()
