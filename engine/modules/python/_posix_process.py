# Built in: the part of posix that is not about files: error texts, the process, its random numbers.
import time as _time
from _as_index import index
from _structseq import times_result, uname_result, untracked

_own_name, __name__ = __name__, "posix"  # which module the functions say they are of

__all__ = ["fspath", "strerror", "putenv", "unsetenv", "getpid", "getppid", "getuid", "geteuid", "getgid", "getegid",
           "confstr", "confstr_names", "cpu_count", "uname", "times", "urandom", "uname_result", "times_result"]

_MESSAGES = {
    0: "Success", 1: "Operation not permitted", 2: "No such file or directory", 3: "No such process",
    4: "Interrupted system call", 5: "Input/output error", 7: "Argument list too long", 8: "Exec format error",
    9: "Bad file descriptor", 10: "No child processes", 11: "Resource temporarily unavailable",
    12: "Cannot allocate memory", 13: "Permission denied", 16: "Device or resource busy", 17: "File exists",
    18: "Invalid cross-device link", 19: "No such device", 20: "Not a directory", 21: "Is a directory",
    22: "Invalid argument", 23: "Too many open files in system", 24: "Too many open files",
    25: "Inappropriate ioctl for device", 27: "File too large", 28: "No space left on device", 29: "Illegal seek",
    30: "Read-only file system", 31: "Too many links", 32: "Broken pipe", 33: "Numerical argument out of domain",
    34: "Numerical result out of range", 36: "File name too long", 38: "Function not implemented",
    39: "Directory not empty", 40: "Too many levels of symbolic links", 95: "Operation not supported",
    98: "Address already in use", 103: "Software caused connection abort", 104: "Connection reset by peer",
    110: "Connection timed out", 111: "Connection refused",
}


def strerror(code, /):
    """Translate an error code to a message string."""
    return _MESSAGES.get(code, f"Unknown error {code}")


def fspath(path):
    """A path as text or bytes."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    text = method(path)
    if not isinstance(text, (str, bytes)):
        raise TypeError(f"expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(text).__name__}")
    return text


def putenv(name, value, /):
    """Change or add an environment variable."""


def unsetenv(name, /):
    """Delete an environment variable."""


def getpid():
    """Return the current process id: the machine's only process is number 1."""
    return 1


def getppid():
    """Return the parent's process id: there is none."""
    return 0


def getuid():
    """Return the current process's user id."""
    return 1000


geteuid = getgid = getegid = getuid


def cpu_count():
    """Return the number of CPUs in the system: one."""
    return 1


def uname():
    """Return an object identifying the machine."""
    return untracked(uname_result(("Linux", "heapscope", "0", "0", "x86_64")))


confstr_names = {"CS_PATH": 0, "CS_GNU_LIBC_VERSION": 2, "CS_GNU_LIBPTHREAD_VERSION": 3}
# The C library that the machine is modelled after (the allocator's malloc is this one's).
_CONFIGURATION = {0: "/bin:/usr/bin", 2: "glibc 2.36", 3: "NPTL 2.36"}


def confstr(name, /):
    """Return a string-valued system configuration variable."""
    if isinstance(name, str):
        if name not in confstr_names:
            raise ValueError("unrecognized configuration name")
        name = confstr_names[name]
    elif not isinstance(name, int):
        raise TypeError("configuration names must be strings or integers")
    if name not in _CONFIGURATION:
        raise OSError(22, "Invalid argument")
    return _CONFIGURATION[name]


def times():
    """Return a collection containing process timing information, on the virtual clock."""
    return untracked(times_result((_time._read() / 1e9, 0.0, 0.0, 0.0, _time._read() / 1e9)))


def urandom(size, /):
    """Return a bytes object containing bytes of the machine's repeatable generator: the same ones in each run."""
    global _entropy
    size = index(size)
    if size < 0:
        raise ValueError("negative argument not allowed")
    if _entropy is None:
        from random import Random
        _entropy = Random(0)
    return _entropy.randbytes(size)


_entropy = None


def _exit(status):
    """Exit to the system with specified status, without normal exit processing: not possible here."""
    raise NotImplementedError("os._exit is not supported: a run ends by its end, an error or sys.exit()")


__name__ = _own_name
