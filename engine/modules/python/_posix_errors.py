# Built in: the numbers of errors that posix raises. The module errno has them all; importing posix must not import it,
# because CPython's start-up does not.
EPERM = 1
ENOENT = 2
EBADF = 9
EACCES = 13
EBUSY = 16
EEXIST = 17
ENOTDIR = 20
EISDIR = 21
EINVAL = 22
ENOTTY = 25
ENAMETOOLONG = 36
ENOTEMPTY = 39
ELOOP = 40
