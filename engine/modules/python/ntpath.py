"""Paths as Windows writes them.  What asks for files asks this machine, which knows no drives."""
import genericpath
import os
import stat
import sys
from genericpath import *

__all__ = ["normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize",
           "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser",
           "expandvars", "normpath", "abspath", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull",
           "realpath", "supports_unicode_filenames", "relpath", "samefile", "sameopenfile", "samestat", "commonpath"]

curdir = '.'
pardir = '..'
extsep = '.'
sep = '\\'
pathsep = ';'
altsep = '/'
defpath = '.;C:\\bin'
devnull = 'nul'
supports_unicode_filenames = False      # of this machine, as in CPython outside of Windows

_LONG_SERVER = '\\\\?\\UNC\\'


def _like(path, text):
    # The text in the type of the path.
    return text.encode() if isinstance(path, bytes) else text


def _get_bothseps(path):
    return _like(path, '\\/')


def _with_backslashes(path):
    return path.replace(_like(path, '/'), _like(path, '\\'))


def normcase(s):
    """The path in small letters, with backslashes."""
    s = os.fspath(s)
    if isinstance(s, bytes):
        return os.fsencode(normcase(os.fsdecode(s)))
    return s.replace('/', '\\').lower()


def isabs(s):
    """Whether it starts with a separator, or with a drive and a separator."""
    start = _with_backslashes(os.fspath(s)[:3])
    return start.startswith(_like(start, '\\')) or start.startswith(_like(start, ':\\'), 1)


def join(path, *paths):
    """The parts as one path; a part with a root or another drive drops those before."""
    path = os.fspath(path)
    try:
        backslash, colon, seps = _like(path, '\\'), _like(path, ':'), _get_bothseps(path)
        if not paths:
            path[:0] + backslash
        drive, rest = splitdrive(path)
        for part in map(os.fspath, paths):
            new_drive, new_rest = splitdrive(part)
            if new_rest and new_rest[0] in seps:
                drive, rest = new_drive or drive, new_rest
                continue
            if new_drive and new_drive != drive:
                other = new_drive.lower() != drive.lower()
                drive = new_drive
                if other:
                    rest = new_rest
                    continue
            if rest and rest[-1] not in seps:
                rest += backslash
            rest += new_rest
        if rest and rest[0] not in seps and drive and not drive.endswith(colon):
            return drive + backslash + rest     # a server's share ends where its path begins
        return drive + rest
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types('join', path, *paths)
        raise


def splitdrive(p):
    r"""(drive, path): the drive is C: or \\server\share or nothing."""
    p = os.fspath(p)
    path, backslash = _with_backslashes(p), _like(p, '\\')
    if path.startswith(backslash * 2):
        prefix = _like(p, _LONG_SERVER)
        server = len(prefix) if path[:len(prefix)].upper() == prefix else 2
        share = path.find(backslash, server)
        end = -1 if share < 0 else path.find(backslash, share + 1)
        return (p, p[:0]) if end < 0 else (p[:end], p[end:])
    cut = 2 if path[1:2] == _like(p, ':') else 0
    return p[:cut], p[cut:]


def split(p):
    """(head, tail): what stands before the last separator and behind it."""
    p = os.fspath(p)
    seps = _get_bothseps(p)
    drive, path = splitdrive(p)
    tail_start = max(path.rfind(seps[:1]), path.rfind(seps[1:])) + 1
    head, tail = path[:tail_start], path[tail_start:]
    return drive + (head.rstrip(seps) or head), tail


def splitext(p):
    """(root, extension): the extension begins with the last dot of the last part, if something stands before it."""
    p = os.fspath(p)
    return genericpath._splitext(p, _like(p, '\\'), _like(p, '/'), _like(p, '.'))


def basename(p):
    """What stands behind the last separator."""
    return split(p)[1]


def dirname(p):
    """What stands before the last separator."""
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
    """Whether it is the root of a drive or of a share."""
    path = os.fspath(path)
    seps = _get_bothseps(path)
    drive, rest = splitdrive(abspath(path))
    if drive and drive[0] in seps:
        return not rest or rest in seps
    return bool(rest) and rest in seps


def _home():
    # The directory that ~ means, None when the environment does not tell.
    environment = os.environ
    home = environment.get('USERPROFILE')
    if home is None and 'HOMEPATH' in environment:
        home = join(environment.get('HOMEDRIVE', ''), environment['HOMEPATH'])
    return home


def expanduser(path):
    """The path with the directory that ~ or ~user means, where that is known."""
    path = os.fspath(path)
    if not path.startswith(_like(path, '~')):
        return path
    seps = _get_bothseps(path)
    end = next((i for i in range(1, len(path)) if path[i] in seps), len(path))
    home = _home()
    if home is None:
        return path
    user = os.fsdecode(path[1:end])
    own_name = os.environ.get('USERNAME')
    if user and user != own_name:
        # Others are taken to live beside the own directory, if that is named after its user.
        if own_name != basename(home):
            return path
        home = join(dirname(home), user)
    return (os.fsencode(home) if isinstance(path, bytes) else home) + path[end:]


_varpattern = r"""
    ' [^']* '?                  # quoted: nothing is replaced
  | % (?: (?P<sign>%) | (?P<percent>[^%]*) % | [^%]* )
  | \$ (?: (?P<dollar>\$) | (?P<bare>[-\w]+) | \{ (?: (?P<braces>[^}]*) \} | [^}]* ) )
"""


def _value(match):
    sign = match['sign'] or match['dollar']
    if sign:
        return sign
    for kind in 'percent', 'bare', 'braces':
        if match[kind] is not None:
            return os.environ.get(match[kind], match[0])
    return match[0]


def expandvars(path):
    """The path with the values of $variables, ${variables} and %variables% that there are."""
    path = os.fspath(path)
    text = os.fsdecode(path) if isinstance(path, bytes) else path
    if '$' not in text and '%' not in text:
        return path
    import re
    text = re.sub(_varpattern, _value, text, flags=re.ASCII | re.VERBOSE)
    return os.fsencode(text) if isinstance(path, bytes) else text


def normpath(path):
    """The path with backslashes, without double ones, dots and what they make superfluous."""
    path = _with_backslashes(os.fspath(path))
    backslash, dot, dotdot = _like(path, '\\'), _like(path, '.'), _like(path, '..')
    prefix, rest = splitdrive(path)
    if rest.startswith(backslash):
        prefix += backslash
    kept = []
    for part in rest.split(backslash):
        if not part or part == dot:
            continue
        if part != dotdot:
            kept.append(part)
        elif kept and kept[-1] != dotdot:
            kept.pop()
        elif kept or not prefix.endswith(backslash):
            kept.append(part)
    return prefix + backslash.join(kept) or dot


def abspath(path):
    """The path from the root on."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


realpath = abspath


def relpath(path, start=None):
    """The way from `start` to the path."""
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    dot, dotdot, backslash = _like(path, '.'), _like(path, '..'), _like(path, '\\')
    start = dot if start is None else os.fspath(start)
    try:
        start_drive, from_path = splitdrive(abspath(normpath(start)))
        path_drive, to_path = splitdrive(abspath(normpath(path)))
        if normcase(start_drive) != normcase(path_drive):
            raise ValueError(f"path is on mount {path_drive!r}, start on mount {start_drive!r}")
        from_parts = [part for part in from_path.split(backslash) if part]
        to_parts = [part for part in to_path.split(backslash) if part]
        shared = len(commonprefix([[*map(normcase, from_parts)], [*map(normcase, to_parts)]]))
        parts = [dotdot] * (len(from_parts) - shared) + to_parts[shared:]
        return join(*parts) if parts else dot
    except (TypeError, ValueError, AttributeError, BytesWarning, DeprecationWarning):
        genericpath._check_arg_types('relpath', path, start)
        raise


def commonpath(paths):
    """The longest path that all of them begin with; large and small letters are the same."""
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    paths = tuple(map(os.fspath, paths))
    backslash, dot = _like(paths[0], '\\'), _like(paths[0], '.')
    slash = _like(paths[0], '/')

    def parts_of(path):
        return [part for part in path.split(backslash) if part and part != dot]

    try:
        split_paths = [splitdrive(path.replace(slash, backslash).lower()) for path in paths]
        rooted = {path.startswith(backslash) for _, path in split_paths}
        if len(rooted) != 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        if len({drive for drive, _ in split_paths}) != 1:
            raise ValueError("Paths don't have the same drive")
        drive, first = splitdrive(paths[0].replace(slash, backslash))
        shared = len(commonprefix([parts_of(path) for _, path in split_paths]))
        return drive + (backslash if rooted.pop() else backslash[:0]) + backslash.join(parts_of(first)[:shared])
    except (TypeError, AttributeError):
        genericpath._check_arg_types('commonpath', *paths)
        raise
