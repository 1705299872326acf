"""Names of files that fit patterns."""
import contextlib
import fnmatch
import os
import re
import stat
import sys

__all__ = ["escape", "glob", "iglob"]

magic_check = re.compile('([*?[])')
magic_check_bytes = re.compile(b'([*?[])')


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that fit a pattern."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The same one by one."""
    root = pathname[:0] if root_dir is None else os.fspath(root_dir)
    found = _walk(pathname, root, recursive, False, include_hidden)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        try:
            first = next(found)
            if first:
                found = _chain(first, found)
        except StopIteration:
            pass
    return found


def _chain(first, rest):
    yield first
    yield from rest


def _join(folder, name):
    return os.path.join(folder, name) if folder and name else folder or name


def _walk(pathname, root, recursive, only_folders, hidden):
    folder, last = os.path.split(pathname)
    if not has_magic(pathname):
        if last:
            if os.path.lexists(_join(root, pathname)):
                yield pathname
        elif os.path.isdir(_join(root, folder)):
            yield pathname
        return
    if not folder:
        if recursive and _is_recursive(last):
            yield from _below(root, folder, only_folders, hidden, last)
        else:
            yield from _in_folder(root, last, only_folders, hidden)
        return
    if folder != pathname and has_magic(folder):
        folders = _walk(folder, root, recursive, True, hidden)
    else:
        folders = [folder]
    for parent in folders:
        place = _join(root, parent)
        if not has_magic(last):
            names = _plain(place, last)
        elif recursive and _is_recursive(last):
            names = _below(root, parent, only_folders, hidden, last)
        else:
            names = _in_folder(place, last, only_folders, hidden)
        for name in names:
            yield os.path.join(parent, name)


def _plain(folder, name):
    if name:
        return [name] if os.path.lexists(_join(folder, name)) else []
    return [name] if os.path.isdir(folder) else []


def _names(folder, only_folders):
    try:
        with os.scandir(folder or ('.' if isinstance(folder, str) else b'.')) as entries:
            return [entry.name for entry in entries if not only_folders or entry.is_dir()]
    except OSError:
        return []


def _in_folder(folder, pattern, only_folders, hidden):
    names = _names(folder, only_folders)
    if not (hidden or _is_hidden(pattern)):
        names = [name for name in names if not _is_hidden(name)]
    return fnmatch.filter(names, pattern)


def _below(root, parent, only_folders, hidden, pattern):
    """The folder itself as an empty name, then all below it, relative to it."""
    place = _join(root, parent)
    if not place or os.path.isdir(place):
        yield pattern[:0]
    yield from _descend(place, only_folders, hidden)


def _descend(folder, only_folders, hidden):
    for name in _names(folder, only_folders):
        if hidden or not _is_hidden(name):
            yield name
            for inner in _descend(_join(folder, name), only_folders, hidden):
                yield _join(name, inner)


def has_magic(s):
    return (magic_check_bytes if isinstance(s, bytes) else magic_check).search(s) is not None


def _is_hidden(path):
    return path[:1] in ('.', b'.')


def _is_recursive(pattern):
    return pattern in ('**', b'**')


def escape(pathname):
    """A pattern that only this very path fits."""
    drive, pathname = os.path.splitdrive(pathname)
    if isinstance(pathname, bytes):
        return drive + magic_check_bytes.sub(br'[\1]', pathname)
    return drive + magic_check.sub(r'[\1]', pathname)
