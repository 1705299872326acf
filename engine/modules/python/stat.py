# Built in.
"""What the mode of a file and the other numbers of os.stat() mean."""

from _imp import built_in as _built_in

ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)

# The kind of a file.
S_IFIFO = 0o010000
S_IFCHR = 0o020000
S_IFDIR = 0o040000
S_IFBLK = 0o060000
S_IFREG = 0o100000
S_IFLNK = 0o120000
S_IFSOCK = 0o140000
S_IFDOOR = S_IFPORT = S_IFWHT = 0

# Permissions.
S_ISUID = 0o4000
S_ISGID = S_ENFMT = 0o2000
S_ISVTX = 0o1000
S_IRWXU = 0o0700
S_IRUSR = S_IREAD = 0o0400
S_IWUSR = S_IWRITE = 0o0200
S_IXUSR = S_IEXEC = 0o0100
S_IRWXG = 0o0070
S_IRGRP = 0o0040
S_IWGRP = 0o0020
S_IXGRP = 0o0010
S_IRWXO = 0o0007
S_IROTH = 0o0004
S_IWOTH = 0o0002
S_IXOTH = 0o0001

# Flags of BSD files.
UF_NODUMP, UF_IMMUTABLE, UF_APPEND, UF_OPAQUE, UF_NOUNLINK, UF_COMPRESSED = (1 << bit for bit in range(6))
UF_HIDDEN = 0x8000
SF_ARCHIVED, SF_IMMUTABLE, SF_APPEND = 0x10000, 0x20000, 0x40000
SF_NOUNLINK, SF_SNAPSHOT = 0x100000, 0x200000

# Attributes of Windows files.
FILE_ATTRIBUTE_READONLY, FILE_ATTRIBUTE_HIDDEN, FILE_ATTRIBUTE_SYSTEM = 0x1, 0x2, 0x4
FILE_ATTRIBUTE_DIRECTORY, FILE_ATTRIBUTE_ARCHIVE, FILE_ATTRIBUTE_DEVICE, FILE_ATTRIBUTE_NORMAL = 0x10, 0x20, 0x40, 0x80
FILE_ATTRIBUTE_TEMPORARY, FILE_ATTRIBUTE_SPARSE_FILE, FILE_ATTRIBUTE_REPARSE_POINT = 0x100, 0x200, 0x400
FILE_ATTRIBUTE_COMPRESSED, FILE_ATTRIBUTE_OFFLINE, FILE_ATTRIBUTE_NOT_CONTENT_INDEXED = 0x800, 0x1000, 0x2000
FILE_ATTRIBUTE_ENCRYPTED, FILE_ATTRIBUTE_INTEGRITY_STREAM, FILE_ATTRIBUTE_VIRTUAL = 0x4000, 0x8000, 0x10000
FILE_ATTRIBUTE_NO_SCRUB_DATA = 0x20000


def S_IMODE(mode):
    """Permissions, without the kind."""
    return mode & 0o7777


def S_IFMT(mode):
    """The kind, without permissions."""
    return mode & 0o170000


def _is_of(name, kind, what):
    def has_kind(mode, /):
        if not isinstance(mode, int):
            raise TypeError("an integer is required")
        return mode & 0o170000 == kind
    has_kind.__doc__ = f"Is it the mode of a {what}?"
    has_kind.__name__ = has_kind.__qualname__ = name
    has_kind.__module__ = "_stat"
    return _built_in(has_kind)


S_ISDIR = _is_of("S_ISDIR", S_IFDIR, "folder")
S_ISREG = _is_of("S_ISREG", S_IFREG, "file")
S_ISLNK = _is_of("S_ISLNK", S_IFLNK, "symbolic link")
S_ISCHR = _is_of("S_ISCHR", S_IFCHR, "device of characters")
S_ISBLK = _is_of("S_ISBLK", S_IFBLK, "device of blocks")
S_ISFIFO = _is_of("S_ISFIFO", S_IFIFO, "named pipe")
S_ISSOCK = _is_of("S_ISSOCK", S_IFSOCK, "socket")


def _never(mode):
    """Linux has no such files."""
    return False


S_ISDOOR = S_ISPORT = S_ISWHT = _never
_LETTERS = {S_IFLNK: "l", S_IFSOCK: "s", S_IFREG: "-", S_IFBLK: "b", S_IFDIR: "d", S_IFCHR: "c", S_IFIFO: "p"}


def filemode(mode):
    """The text that `ls -l` shows, such as -rwxr-xr-x."""
    text = _LETTERS.get(S_IFMT(mode), "?")
    # The bits beside the permissions show in the place of x: small where x holds too.
    for shift, beside, shown in (6, S_ISUID, "Ss"), (3, S_ISGID, "Ss"), (0, S_ISVTX, "Tt"):
        read, write, execute = (mode >> shift & bit for bit in (4, 2, 1))
        text += ("r" if read else "-") + ("w" if write else "-")
        text += (shown if mode & beside else "-x")[execute]
    return text
