"""Paths as Unix writes them."""
import stat
import sys

__all__ = ["normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize",
           "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser",
           "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep",
           "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath"]

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False

import os  # after the constants, which os asks for
import genericpath
from genericpath import *


def _get_sep(path):
    return b'/' if isinstance(path, bytes) else '/'


def normcase(s):
    """The path itself: large and small letters differ."""
    return os.fspath(s)


def isabs(s):
    """Whether it starts at the root."""
    s = os.fspath(s)
    return s.startswith(_get_sep(s))


def join(a, *p):
    """The parts as one path; a part that starts at the root drops those before."""
    a = os.fspath(a)
    slash = _get_sep(a)
    path = a
    try:
        if not p:
            path[:0] + slash
        for part in map(os.fspath, p):
            if part.startswith(slash):
                path = part
            elif not path or path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types('join', a, *p)
        raise
    return path


def split(p):
    """(head, tail): what stands before the last slash and behind it."""
    p = os.fspath(p)
    slash = _get_sep(p)
    cut = p.rfind(slash) + 1
    head, tail = p[:cut], p[cut:]
    if head.strip(slash):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """(root, extension): the extension begins with the last dot of the last part, if something stands before it."""
    p = os.fspath(p)
    if isinstance(p, bytes):
        return genericpath._splitext(p, b'/', None, b'.')
    return genericpath._splitext(p, '/', None, '.')


def splitdrive(p):
    """(drive, path): there are no drives."""
    p = os.fspath(p)
    return p[:0], p


def basename(p):
    """What stands behind the last slash."""
    p = os.fspath(p)
    return p[p.rfind(_get_sep(p)) + 1:]


def dirname(p):
    """What stands before the last slash."""
    return split(p)[0]


def islink(path):
    """Whether a link is there."""
    try:
        return stat.S_ISLNK(os.lstat(path).st_mode)
    except (OSError, ValueError, AttributeError):
        return False


def lexists(path):
    """Whether something is there, be it a link that leads nowhere."""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def ismount(path):
    """Whether another file system begins there."""
    try:
        here = os.lstat(path)
    except (OSError, ValueError):
        return False
    if stat.S_ISLNK(here.st_mode):
        return False
    path = os.fspath(path)
    above = join(path, b'..' if isinstance(path, bytes) else '..')
    try:
        return os.lstat(realpath(above)).st_ino == here.st_ino
    except OSError:
        return False


def expanduser(path):
    """The path with the directory that ~ means, where that is known."""
    path = os.fspath(path)
    as_bytes = isinstance(path, bytes)
    if not path.startswith(b'~' if as_bytes else '~'):
        return path
    slash = _get_sep(path)
    end = path.find(slash, 1)
    if end < 0:
        end = len(path)
    name = os.fsdecode(path[1:end])
    if not name or name == os.environ.get('USER'):
        home = os.environ.get('HOME')
        if home is None:
            return path
    else:
        return path
    if as_bytes:
        home = os.fsencode(home)
    return (home.rstrip(slash) + path[end:]) or slash


def _variable(text, start):
    """(name, end) of the variable whose $ is at start - 1; None when there is none."""
    if text[start:start + 1] == '{':
        end = text.find('}', start)
        return None if end < 0 else (text[start + 1:end], end + 1)
    end = start
    while end < len(text) and text[end].isascii() and (text[end].isalnum() or text[end] == '_'):
        end += 1
    return (text[start:end], end) if end > start else None


def expandvars(path):
    """The path with the values of $variables and ${variables} that there are."""
    path = os.fspath(path)
    text = os.fsdecode(path) if isinstance(path, bytes) else path
    parts, position, kept = [], 0, 0
    while True:
        dollar = text.find('$', position)
        if dollar < 0:
            break
        found = _variable(text, dollar + 1)
        if found is None:
            position = dollar + 1
            continue
        name, end = found
        value = os.environ.get(name)
        if value is not None:
            parts += text[kept:dollar], value
            kept = end
        position = end
    text = ''.join([*parts, text[kept:]])
    return os.fsencode(text) if isinstance(path, bytes) else text


def normpath(path):
    """The path without double slashes, dots and what they make superfluous."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        slash, empty, dot, dotdot = b'/', b'', b'.', b'..'
    else:
        slash, empty, dot, dotdot = '/', '', '.', '..'
    if path == empty:
        return dot
    # POSIX keeps exactly two leading slashes.
    slashes = 0
    if path.startswith(slash):
        slashes = 2 if path.startswith(slash * 2) and not path.startswith(slash * 3) else 1
    kept = []
    for part in path.split(slash):
        if part in (empty, dot):
            continue
        if part != dotdot or not slashes and not kept or kept and kept[-1] == dotdot:
            kept.append(part)
        elif kept:
            kept.pop()
    return slash * slashes + slash.join(kept) or dot


def abspath(path):
    """The path from the root on."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path from the root on, without links."""
    filename = os.fspath(filename)
    path, _ = _joinrealpath(filename[:0], filename, strict, {})
    return abspath(path)


def _joinrealpath(path, rest, strict, seen):
    """`path` with the parts of `rest` after it, links followed; and whether that went to the end."""
    if isinstance(path, bytes):
        slash, dot, dotdot = b'/', b'.', b'..'
    else:
        slash, dot, dotdot = '/', '.', '..'
    if isabs(rest):
        rest = rest[1:]
        path = slash
    while rest:
        name, _, rest = rest.partition(slash)
        if not name or name == dot:
            continue
        if name == dotdot:
            if path:
                path, last = split(path)
                if last == dotdot:
                    path = join(path, dotdot, dotdot)
            else:
                path = dotdot
            continue
        here = join(path, name)
        try:
            is_link = stat.S_ISLNK(os.lstat(here).st_mode)
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link:
            path = here
            continue
        if here in seen:
            path = seen[here]
            if path is not None:
                continue
            if strict:
                os.stat(here)
            return join(here, rest), False
        seen[here] = None
        path, whole = _joinrealpath(path, os.readlink(here), strict, seen)
        if not whole:
            return join(path, rest), False
        seen[here] = path
    return path, True


def relpath(path, start=None):
    """The way from `start` to the path."""
    if not path:
        raise ValueError("no path specified")
    path = os.fspath(path)
    if isinstance(path, bytes):
        slash, dot, dotdot = b'/', b'.', b'..'
    else:
        slash, dot, dotdot = '/', '.', '..'
    start = dot if start is None else os.fspath(start)
    try:
        from_parts = [part for part in abspath(start).split(slash) if part]
        to_parts = [part for part in abspath(path).split(slash) if part]
        shared = len(commonprefix([from_parts, to_parts]))
        parts = [dotdot] * (len(from_parts) - shared) + to_parts[shared:]
        return join(*parts) if parts else dot
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        genericpath._check_arg_types('relpath', path, start)
        raise


def commonpath(paths):
    """The longest path that all of them begin with."""
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    paths = tuple(map(os.fspath, paths))
    if isinstance(paths[0], bytes):
        slash, dot = b'/', b'.'
    else:
        slash, dot = '/', '.'
    try:
        split_paths = [path.split(slash) for path in paths]
        rooted = {path[:1] == slash for path in paths}
        if len(rooted) != 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        split_paths = [[part for part in parts if part and part != dot] for parts in split_paths]
        shared = commonprefix(split_paths)
        return (slash if rooted.pop() else slash[:0]) + slash.join(shared)
    except (TypeError, AttributeError):
        genericpath._check_arg_types('commonpath', *paths)
        raise
