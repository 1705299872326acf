# OSError picks its subclass from the error number.
import errno

for number in (errno.ENOENT, errno.EEXIST, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EISDIR, errno.EAGAIN, errno.EPIPE, errno.ECONNREFUSED, errno.EINTR, errno.ESRCH, errno.ETIMEDOUT, 9999):
    error = OSError(number, "text", "file")
    print(type(error).__name__, error.errno == number, error.strerror, error.filename)
print(OSError(1).errno, OSError(1, "a").errno, FileNotFoundError("x").errno, IOError is OSError, EnvironmentError is OSError)
