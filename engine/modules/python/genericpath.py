"""Operations on paths that do not depend on how an operating system writes them."""
import stat

__all__ = ['commonprefix', 'exists', 'getatime', 'getctime', 'getmtime', 'getsize', 'isdir', 'isfile', 'samefile',
           'sameopenfile', 'samestat']


def _mode(path):
    """The st_mode of what the path leads to, 0 when nothing is there."""
    try:
        return os.stat(path).st_mode
    except (OSError, ValueError):
        return 0


def exists(path):
    """Whether something is there, behind links."""
    return _mode(path) != 0


def isfile(path):
    """Whether it is a file with contents."""
    return stat.S_ISREG(_mode(path))


def isdir(s):
    """Whether it is a directory."""
    return stat.S_ISDIR(_mode(s))


def getsize(filename):
    """Its size in bytes."""
    return os.stat(filename).st_size


def getmtime(filename):
    """When its contents last changed."""
    return os.stat(filename).st_mtime


def getatime(filename):
    """When it was last read."""
    return os.stat(filename).st_atime


def getctime(filename):
    """When something about it last changed."""
    return os.stat(filename).st_ctime


def commonprefix(m):
    """The longest text that all of them begin with."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    first, last = min(m), max(m)
    for index, part in enumerate(first):
        if part != last[index]:
            return first[:index]
    return first


def samestat(s1, s2):
    """Whether two answers of stat() are about one file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Whether two paths lead to one file."""
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether two open files are one."""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _splitext(p, sep, altsep, extsep):
    """The root and the extension, which is empty or begins with the last dot of the last part; leading dots do not count."""
    start = p.rfind(sep) + 1
    if altsep:
        start = max(start, p.rfind(altsep) + 1)
    dot = p.rfind(extsep)
    if dot > start and p[start:dot].strip(extsep):
        return p[:dot], p[dot:]
    return p, p[:0]


def _check_arg_types(funcname, *args):
    has_text = has_bytes = False
    for arg in args:
        if isinstance(arg, str):
            has_text = True
        elif isinstance(arg, bytes):
            has_bytes = True
        else:
            raise TypeError(f'{funcname}() argument must be str, bytes, or os.PathLike object, '
                            f'not {arg.__class__.__name__!r}') from None
    if has_text and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None


import os  # last: os needs this module complete
