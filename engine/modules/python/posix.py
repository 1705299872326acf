# Built in: the operating system's files, as a tree that is kept in the machine itself.
#
# Nothing of the host is touched, and only the program and what was given with it (files beside it, in the terminal) is
# seen: such a file enters the tree when its name is first looked up.  Else a run starts with an empty home folder, which
# is the current one, /tmp, and /dev/null; what a program writes is there until the run ends.  Calls, errors and results are those of Linux with one user.
# A directory's names keep the order in which they were made.  Processes, users and devices are not there.
import _posix_errors as _errno
import time as _time
from _as_index import buffer_of as _buffer_of
from _posix_process import *
from _posix_process import _exit
from _posix_numbers import *
import sys as _sys
from _imp import send_out as _send_out
from sys import audit as _audit
from _source import given_file as _given_file
from _structseq import stat_result, terminal_size, untracked as _untracked

F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR, O_ACCMODE = 0, 1, 2, 3
O_CREAT, O_EXCL, O_NOCTTY, O_TRUNC, O_APPEND, O_NONBLOCK = 0o100, 0o200, 0o400, 0o1000, 0o2000, 0o4000
O_NDELAY, O_DSYNC, O_SYNC, O_DIRECTORY, O_NOFOLLOW, O_CLOEXEC = O_NONBLOCK, 0o10000, 0o4010000, 0o200000, 0o400000, 0o2000000
EX_OK = 0
error = OSError

_HOME = "/home/heapscope"
environ = {b"HOME": _HOME.encode(), b"LANG": b"C.UTF-8", b"LOGNAME": b"heapscope", b"PATH": b"/usr/local/bin:/usr/bin:/bin",
           b"PWD": _HOME.encode(), b"USER": b"heapscope"}

_S_IFMT, _S_IFDIR, _S_IFREG, _S_IFLNK, _S_IFCHR = 0o170000, 0o040000, 0o100000, 0o120000, 0o020000


def _fail(code, path=None, path2=None):
    path, path2 = (p.__fspath__() if hasattr(type(p), "__fspath__") else p for p in (path, path2))
    if path is None:
        raise OSError(code, strerror(code))
    if path2 is None:
        raise OSError(code, strerror(code), path)
    raise OSError(code, strerror(code), path, None, path2)


# --- The tree ---

class _Node:
    """A file, folder or link. `data`: bytearray of a file, {name: node} of a folder, target of a link."""
    __slots__ = ("mode", "ino", "nlink", "data", "parent", "atime", "mtime", "ctime")

    def __init__(self, mode, data, parent=None):
        global _last_inode
        _last_inode += 1
        self.mode = mode
        self.ino = _last_inode
        self.nlink = 2 if mode & _S_IFMT == _S_IFDIR else 1
        self.data = data
        self.parent = parent
        self.atime = self.mtime = self.ctime = _now()

    @property
    def kind(self):
        return self.mode & _S_IFMT

    @property
    def is_folder(self):
        return self.mode & _S_IFMT == _S_IFDIR


def _now():
    return _time.time_ns()      # a later change has a later time, as readings of the clock have


def _put(folder, name, node):
    folder.data[name] = node
    folder.mtime = folder.ctime = _now()
    if node.is_folder:
        node.parent = folder
        folder.nlink += 1


def _take(folder, name):
    node = folder.data.pop(name)
    folder.mtime = folder.ctime = _now()
    if node.is_folder:
        folder.nlink -= 1
    else:
        node.nlink -= 1
    return node


_last_inode = 1
_umask = 0o022
_root = _Node(_S_IFDIR | 0o755, {})
_root.parent = _root
for _name, _mode in ("tmp", 0o1777), ("home", 0o755), ("dev", 0o755):
    _put(_root, _name, _Node(_S_IFDIR | _mode, {}))
_put(_root.data["home"], "heapscope", _Node(_S_IFDIR | 0o755, {}))
_put(_root.data["dev"], "null", _Node(_S_IFCHR | 0o666, bytearray()))
_cwd = _start = _root.data["home"].data["heapscope"]
_looked_up = set()
del _name, _mode


def _text(path, function, argument="path", allow_fd=False):
    """A path argument as text; an open file's number stays a number."""
    if isinstance(path, str):
        text = path
    elif isinstance(path, bytes):
        text = path.decode("utf-8", "surrogateescape")
    elif allow_fd and hasattr(type(path), "__index__"):
        return path.__index__()
    else:
        method = getattr(type(path), "__fspath__", None)
        if method is None:
            kinds = "string, bytes, os.PathLike or integer" if allow_fd else "string, bytes or os.PathLike"
            raise TypeError(f"{function}: {argument} should be {kinds}, not {type(path).__name__}")
        text = method(path)
        if isinstance(text, bytes):
            text = text.decode("utf-8", "surrogateescape")
        elif not isinstance(text, str):
            raise TypeError(f"expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(text).__name__}")
    if "\0" in text:
        raise ValueError(f"{function}: embedded null character in {argument}")
    return text


def _walk(text, follow=True, links=0):
    """(folder, last name, node or None) of a path; the number of an error when there is no such folder."""
    found = _walk_tree(text, follow, links)
    if (found == _errno.ENOENT or found.__class__ is tuple and found[2] is None) and _bring(text):
        return _walk_tree(text, follow, links)
    return found


def _bring(text):
    """Puts the file that was given under this name into the tree, once; false when there is none."""
    if not text or text[0] != "/" and _cwd is not _start:
        return False
    parts = [part for part in text.split("/") if part and part != "."]
    if text[0] == "/" and parts[:2] == _HOME.split("/")[1:]:  # what was given lies in the folder where a run starts
        parts, from_root = parts[2:], False
    else:
        from_root = text[0] == "/"
    name = ("/" if from_root else "") + "/".join(parts)
    if name in _looked_up or not parts:
        return False
    _looked_up.add(name)
    contents = _given_file(name)
    if contents is None:
        return False
    node = _root if from_root else _start
    for folder in parts[:-1]:
        if folder not in node.data:
            _put(node, folder, _Node(_S_IFDIR | 0o755, {}))
        node = node.data[folder]
        if not node.is_folder:
            return False
    _put(node, parts[-1], _Node(_S_IFREG | 0o644, bytearray(contents)))
    return True


def _contents(text):
    """What the file of this name holds, None when there is none.  Asked by imports and tracebacks."""
    found = _walk(text)
    if found.__class__ is int or found[2] is None or found[2].kind != _S_IFREG:
        return None
    return bytes(found[2].data)


def _walk_tree(text, follow, links):
    if not text:
        return _errno.ENOENT
    node = _root if text[0] == "/" else _cwd
    parts = [part for part in text.split("/") if part and part != "."]
    if not parts:
        return node.parent, None, node
    must_be_folder = text[-1] == "/" or text.endswith("/.")
    folder = node
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        if not node.is_folder:
            return _errno.ENOTDIR
        folder = node
        if part == "..":
            node = folder.parent
            if last:
                return node.parent, None, node
            continue
        if len(part.encode("utf-8", "surrogateescape")) > 255:
            return _errno.ENAMETOOLONG
        node = folder.data.get(part)
        if node is not None and node.kind == _S_IFLNK and (not last or follow or must_be_folder):
            if links >= 40:
                return _errno.ELOOP
            links += 1      # all of a path count
            found = _walk_from(folder, node.data, links)
            if isinstance(found, int):
                return found
            if last:
                return found
            node = found[2]
        if node is None:
            if last:
                return folder, part, None
            return _errno.ENOENT
    if must_be_folder and not node.is_folder:
        return _errno.ENOTDIR
    return folder, part, node


def _walk_from(folder, text, links):
    global _cwd
    kept = _cwd
    _cwd = folder
    try:
        return _walk(text, True, links)
    finally:
        _cwd = kept


def _find(text, original, follow=True):
    found = _walk(text, follow)
    if isinstance(found, int):
        _fail(found, original)
    if found[2] is None:
        _fail(_errno.ENOENT, original)
    return found[2]


def _place(text, original, follow=False, other=None):
    """(folder, name, node or None): where something is to be made, removed or renamed."""
    found = _walk(text, follow)
    if isinstance(found, int):
        _fail(found, original, other)
    return found


def _name_of(node):
    """The path of a folder that is in the tree."""
    names = []
    while node is not _root:
        for name, child in node.parent.data.items():
            if child is node:
                names.append(name)
                break
        else:
            _fail(_errno.ENOENT)
        node = node.parent
    return "/" + "/".join(reversed(names))


def _allowed(node, mask):
    return (node.mode >> 6) & mask == mask


# --- Open files ---

class _Open:
    __slots__ = ("node", "flags", "position")

    def __init__(self, node, flags):
        self.node = node
        self.flags = flags
        self.position = 0


_open_files = {}


def _opened(fd):
    found = _open_files.get(fd)
    if found is None:
        _fail(_errno.EBADF)
    return found


def open(path, flags, mode=0o777, *, dir_fd=None):
    """Open a file for low level IO.  Returns a file descriptor (integer)."""
    _audit("open", path, None, flags | O_CLOEXEC)
    return _open(path, flags, mode)


def _open(path, flags, mode=0o777):
    text = _text(path, "open")
    found = _walk(text, not flags & O_NOFOLLOW)
    if isinstance(found, int):
        _fail(found, path)
    folder, name, node = found
    if node is None:
        if not flags & O_CREAT:
            _fail(_errno.ENOENT, path)
        if text[-1] == "/":
            _fail(_errno.EISDIR, path)
        if not _allowed(folder, 2):
            _fail(_errno.EACCES, path)
        node = _Node(_S_IFREG | mode & ~_umask & 0o7777, bytearray())
        _put(folder, name, node)
    else:
        if flags & O_CREAT and flags & O_EXCL:
            _fail(_errno.EEXIST, path)
        if node.kind == _S_IFLNK:
            _fail(_errno.ELOOP, path)
        writes = flags & O_ACCMODE != O_RDONLY
        if node.is_folder and (writes or flags & O_CREAT):
            _fail(_errno.EISDIR, path)
        if flags & O_DIRECTORY and not node.is_folder:
            _fail(_errno.ENOTDIR, path)
        needed = (0 if flags & O_ACCMODE == O_WRONLY else 4) | (2 if writes else 0)
        if not _allowed(node, needed):
            _fail(_errno.EACCES, path)
        if flags & O_TRUNC and writes and node.kind == _S_IFREG:
            _resize(node, 0)
    fd = 3
    while fd in _open_files:
        fd += 1
    _open_files[fd] = _Open(node, flags)
    return fd


def close(fd):
    """Close a file descriptor."""
    if _open_files.pop(fd, None) is None:
        _fail(_errno.EBADF)


def dup(fd, /):
    """Return a duplicate of a file descriptor."""
    opened = _opened(fd)
    new = 3
    while new in _open_files:
        new += 1
    _open_files[new] = opened
    return new


def _resize(node, length):
    data = node.data
    if length < len(data):
        del data[length:]
    else:
        data.extend(bytes(length - len(data)))
    node.mtime = node.ctime = _now()


_input_rest = b""


def _read_input(length):
    """Bytes of the host's input: of one line at most, what sys.stdin has read ahead first."""
    global _input_rest
    if not _input_rest and length:
        stream = _sys.__stdin__
        _input_rest = stream.readline().encode(stream.encoding, "surrogateescape")
    piece = _input_rest[:length]
    _input_rest = _input_rest[length:]
    return piece


def read(fd, length, /):
    """Read from a file descriptor.  Returns a bytes object."""
    if fd == 0 and length >= 0:
        return _read_input(length)
    opened = _opened(fd)
    if opened.flags & O_ACCMODE == O_WRONLY:
        _fail(_errno.EBADF)
    if opened.node.is_folder:
        _fail(_errno.EISDIR)
    if length < 0:
        _fail(_errno.EINVAL)
    data = bytes(opened.node.data[opened.position:opened.position + length])
    opened.position += len(data)
    opened.node.atime = _now()
    return data


def write(fd, data, /):
    """Write a bytes object to a file descriptor."""
    if fd in (1, 2):
        with _buffer_of(data) as view:
            piece = view.tobytes()
        _send_out(fd, piece)
        return len(piece)
    opened = _opened(fd)
    if opened.flags & O_ACCMODE == O_RDONLY:
        _fail(_errno.EBADF)
    with _buffer_of(data) as view:
        piece = view.tobytes()
    node = opened.node
    if node.kind == _S_IFCHR:
        return len(piece)
    stored = node.data
    if opened.flags & O_APPEND:
        opened.position = len(stored)
    if opened.position > len(stored):
        stored.extend(bytes(opened.position - len(stored)))
    stored[opened.position:opened.position + len(piece)] = piece
    opened.position += len(piece)
    node.mtime = node.ctime = _now()
    return len(piece)


def lseek(fd, position, how, /):
    """Set the position of a file descriptor.  Return the new position."""
    opened = _opened(fd)
    if how == 1:
        position += opened.position
    elif how == 2:
        position += 0 if opened.node.is_folder else len(opened.node.data)
    elif how != 0:
        _fail(_errno.EINVAL)
    if position < 0:
        _fail(_errno.EINVAL)
    opened.position = position
    return position


def ftruncate(fd, length, /):
    """Truncate a file, specified by file descriptor, to a specific length."""
    opened = _opened(fd)
    if opened.flags & O_ACCMODE == O_RDONLY or length < 0 or opened.node.kind != _S_IFREG:
        _fail(_errno.EINVAL)
    _resize(opened.node, length)


def truncate(path, length):
    """Truncate a file, specified by path, to a specific length."""
    text = _text(path, "truncate", allow_fd=True)
    if isinstance(text, int):
        return ftruncate(text, length)
    node = _find(text, path)
    if node.is_folder:
        _fail(_errno.EISDIR, path)
    if length < 0:
        _fail(_errno.EINVAL, path)
    _resize(node, length)


def fsync(fd):
    """Force write of fd to disk."""
    _opened(fd)


fdatasync = fsync


def isatty(fd, /):
    """Return True if the fd is connected to a terminal: none is."""
    return False


def get_terminal_size(fd=1, /):
    """Return the size of the terminal window as (columns, lines): there is no terminal."""
    _fail(_errno.ENOTTY)


# --- About files ---

def _status(node):
    size = 0 if node.kind == _S_IFCHR else 4096 if node.is_folder else len(node.data)
    times = (node.atime, node.mtime, node.ctime)
    return _untracked(stat_result((
        node.mode, node.ino, 1, node.nlink, 1000, 1000, size, *(t // 1_000_000_000 for t in times),
        *(t / 1e9 for t in times), *times, 4096, (size + 511) // 512, 0)))


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """Perform a stat system call on the given path."""
    text = _text(path, "stat", allow_fd=True)
    if isinstance(text, int):
        return fstat(text)
    return _status(_find(text, path, follow_symlinks))


def lstat(path, *, dir_fd=None):
    """Perform a stat system call on the given path, without following symbolic links."""
    return _status(_find(_text(path, "lstat"), path, False))


def fstat(fd):
    """Perform a stat system call on the given file descriptor."""
    if fd in (0, 1, 2):
        return _status(_root.data["dev"].data["null"])
    return _status(_opened(fd).node)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Use the real uid/gid to test for access to a path."""
    found = _walk(_text(path, "access"), follow_symlinks)
    return not isinstance(found, int) and found[2] is not None and _allowed(found[2], mode)


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    """Change the access permissions of a file."""
    text = _text(path, "chmod", allow_fd=True)
    node = _opened(text).node if isinstance(text, int) else _find(text, path, follow_symlinks)
    node.mode = node.kind | mode & 0o7777
    node.ctime = _now()


def fchmod(fd, mode):
    """Change the access permissions of the file given by file descriptor fd."""
    chmod(fd, mode)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Set the access and modified time of path."""
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    text = _text(path, "utime", allow_fd=True)
    if times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        ns = tuple(int(t * 1_000_000_000) for t in times)
    elif ns is None:
        ns = (_now(),) * 2
    elif not isinstance(ns, tuple) or len(ns) != 2:
        raise TypeError("utime: 'ns' must be a tuple of two ints")
    node = _opened(text).node if isinstance(text, int) else _find(text, path, follow_symlinks)
    node.atime, node.mtime = ns


def umask(mask, /):
    """Set the current numeric umask and return the previous umask."""
    global _umask
    previous, _umask = _umask, mask & 0o777
    return previous


# --- Folders and names ---

def getcwd():
    """Return a unicode string representing the current working directory."""
    return _name_of(_cwd)


def getcwdb():
    """Return a bytes string representing the current working directory."""
    return _name_of(_cwd).encode()


def chdir(path):
    """Change the current working directory to the specified path."""
    global _cwd
    text = _text(path, "chdir", allow_fd=True)
    node = _opened(text).node if isinstance(text, int) else _find(text, path)
    if not node.is_folder:
        _fail(_errno.ENOTDIR, path)
    _cwd = node


def _names(path, function):
    """(node, whether names are bytes) of a folder that is to be listed."""
    if path is None:
        return _cwd, False
    text = _text(path, function, allow_fd=True)
    node = _opened(text).node if isinstance(text, int) else _find(text, path)
    if not node.is_folder:
        _fail(_errno.ENOTDIR, path)
    if not _allowed(node, 4):
        _fail(_errno.EACCES, path)
    return node, isinstance(path, bytes)


def listdir(path=None):
    """Return a list containing the names of the files in the directory."""
    node, as_bytes = _names(path, "listdir")
    return [name.encode("utf-8", "surrogateescape") for name in node.data] if as_bytes else list(node.data)


def mkdir(path, mode=0o777, *, dir_fd=None):
    """Create a directory."""
    folder, name, node = _place(_text(path, "mkdir"), path)
    if node is not None:
        _fail(_errno.EEXIST, path)
    if not _allowed(folder, 2):
        _fail(_errno.EACCES, path)
    _put(folder, name, _Node(_S_IFDIR | mode & ~_umask & 0o1777, {}))


def rmdir(path, *, dir_fd=None):
    """Remove a directory."""
    folder, name, node = _place(_text(path, "rmdir"), path)
    if node is None:
        _fail(_errno.ENOENT, path)
    if not node.is_folder:
        _fail(_errno.ENOTDIR, path)
    if name is None:
        _fail(_errno.EBUSY if node is _root else _errno.EINVAL, path)
    if node.data:
        _fail(_errno.ENOTEMPTY, path)
    _take(folder, name)


def unlink(path, *, dir_fd=None):
    """Remove a file (same as remove())."""
    folder, name, node = _place(_text(path, "unlink"), path)
    if node is None:
        _fail(_errno.ENOENT, path)
    if node.is_folder:
        _fail(_errno.EISDIR, path)
    if not _allowed(folder, 2):
        _fail(_errno.EACCES, path)
    _take(folder, name)


def remove(path, *, dir_fd=None):
    """Remove a file (same as unlink())."""
    folder, name, node = _place(_text(path, "remove"), path)
    if node is None:
        _fail(_errno.ENOENT, path)
    if node.is_folder:
        _fail(_errno.EISDIR, path)
    if not _allowed(folder, 2):
        _fail(_errno.EACCES, path)
    _take(folder, name)


def _inside(node, folder):
    while folder is not _root:
        if folder is node:
            return True
        folder = folder.parent
    return node is _root


def _rename(src, dst, function):
    source = _text(src, function, "src")
    target = _text(dst, function, "dst")
    folder, name, node = _place(source, src, other=dst)
    if node is None:
        _fail(_errno.ENOENT, src, dst)
    to_folder, to_name, there = _target(target, src, dst)
    if name is None or to_name is None:
        _fail(_errno.EBUSY, src, dst)
    if there is node:
        return
    if node.is_folder and _inside(node, to_folder):
        _fail(_errno.EINVAL, src, dst)
    if there is not None:
        if node.is_folder and not there.is_folder:
            _fail(_errno.ENOTDIR, src, dst)
        if there.is_folder and not node.is_folder:
            _fail(_errno.EISDIR, src, dst)
        if there.is_folder and there.data:
            _fail(_errno.ENOTEMPTY, src, dst)
        _take(to_folder, to_name)
    elif target[-1] == "/" and not node.is_folder:
        _fail(_errno.ENOTDIR, src, dst)
    del folder.data[name]
    folder.mtime = folder.ctime = _now()
    if node.is_folder:
        folder.nlink -= 1
    _put(to_folder, to_name, node)


def _target(text, src, dst):
    found = _walk(text, False)
    if isinstance(found, int):
        _fail(found, src, dst)
    return found


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Rename a file or directory."""
    _rename(src, dst, "rename")


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Rename a file or directory, overwriting the destination."""
    _rename(src, dst, "replace")


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    """Create a symbolic link pointing to src named dst."""
    source = _text(src, "symlink", "src")
    folder, name, node = _target(_text(dst, "symlink", "dst"), src, dst)
    if node is not None:
        _fail(_errno.EEXIST, src, dst)
    _put(folder, name, _Node(_S_IFLNK | 0o777, source))


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    """Create a hard link to a file."""
    _, _, node = _target(_text(src, "link", "src"), src, dst)
    if node is None:
        _fail(_errno.ENOENT, src, dst)
    if node.is_folder:
        _fail(_errno.EPERM, src, dst)
    folder, name, there = _target(_text(dst, "link", "dst"), src, dst)
    if there is not None:
        _fail(_errno.EEXIST, src, dst)
    node.nlink += 1
    _put(folder, name, node)


def readlink(path, *, dir_fd=None):
    """Return a string representing the path to which the symbolic link points."""
    node = _find(_text(path, "readlink"), path, False)
    if node.kind != _S_IFLNK:
        _fail(_errno.EINVAL, path)
    return node.data.encode("utf-8", "surrogateescape") if isinstance(path, bytes) else node.data


class DirEntry:
    """An entry of a folder, as os.scandir gives it."""
    __slots__ = ("name", "path", "_node")
    __module__ = "posix"

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def __fspath__(self):
        """Returns the path for the entry."""
        return self.path

    def _target(self, follow):
        if not follow or self._node.kind != _S_IFLNK:
            return self._node
        found = _walk(_text(self.path, "stat"))
        return None if isinstance(found, int) else found[2]

    def is_dir(self, *, follow_symlinks=True):
        """Return True if the entry is a directory; cached per entry."""
        node = self._target(follow_symlinks)
        return node is not None and node.is_folder

    def is_file(self, *, follow_symlinks=True):
        """Return True if the entry is a file; cached per entry."""
        node = self._target(follow_symlinks)
        return node is not None and node.kind == _S_IFREG

    def is_symlink(self):
        """Return True if the entry is a symbolic link; cached per entry."""
        return self._node.kind == _S_IFLNK

    def stat(self, *, follow_symlinks=True):
        """Return stat_result object for the entry; cached per entry."""
        node = self._target(follow_symlinks)
        if node is None:
            _fail(_errno.ENOENT, self.path)
        return _status(node)

    def inode(self):
        """Return inode of the entry; cached per entry."""
        return self._node.ino


class ScandirIterator:
    __slots__ = ("_entries",)
    __module__ = "posix"

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path=None):
    """Return an iterator of DirEntry objects for given path."""
    node, as_bytes = _names(path, "scandir")
    base = "." if path is None else path if isinstance(path, (str, bytes)) else path.__fspath__() if hasattr(
        path, "__fspath__") else ""
    slash = b"/" if as_bytes else "/"
    start = base if path is None or base[-1:] == slash else base + slash
    if path is None:
        start = "./"
    entries = []
    for name, child in list(node.data.items()):
        entry = DirEntry()
        entry.name = name.encode("utf-8", "surrogateescape") if as_bytes else name
        entry.path = start + entry.name
        entry._node = child
        entries.append(entry)
    iterator = ScandirIterator()
    iterator._entries = iter(entries)
    return iterator
