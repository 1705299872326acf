# Built in: numbers that Linux gives to options, states and limits, and what can be told from a number alone: the status of a
# process that ended, the parts of a device's number.
from _as_index import index as _index

_NUMBERS = """
    CLD_CONTINUED=6 CLD_DUMPED=3 CLD_EXITED=1 CLD_KILLED=2 CLD_STOPPED=5 CLD_TRAPPED=4 EFD_CLOEXEC=524288
    EFD_NONBLOCK=2048 EFD_SEMAPHORE=1 EX_CANTCREAT=73 EX_CONFIG=78 EX_DATAERR=65 EX_IOERR=74 EX_NOHOST=68
    EX_NOINPUT=66 EX_NOPERM=77 EX_NOUSER=67 EX_OSERR=71 EX_OSFILE=72 EX_PROTOCOL=76 EX_SOFTWARE=70 EX_TEMPFAIL=75
    EX_UNAVAILABLE=69 EX_USAGE=64 F_LOCK=1 F_TEST=3 F_TLOCK=2 F_ULOCK=0 GRND_NONBLOCK=1 GRND_RANDOM=2
    MFD_ALLOW_SEALING=2 MFD_CLOEXEC=1 MFD_HUGETLB=4 MFD_HUGE_16GB=2281701376 MFD_HUGE_16MB=1610612736
    MFD_HUGE_1GB=2013265920 MFD_HUGE_1MB=1342177280 MFD_HUGE_256MB=1879048192 MFD_HUGE_2GB=2080374784
    MFD_HUGE_2MB=1409286144 MFD_HUGE_32MB=1677721600 MFD_HUGE_512KB=1275068416 MFD_HUGE_512MB=1946157056
    MFD_HUGE_64KB=1073741824 MFD_HUGE_8MB=1543503872 MFD_HUGE_MASK=63 MFD_HUGE_SHIFT=26 NGROUPS_MAX=65536
    O_ASYNC=8192 O_DIRECT=16384 O_FSYNC=1052672 O_LARGEFILE=0 O_NOATIME=262144 O_PATH=2097152 O_RSYNC=1052672
    O_TMPFILE=4259840 POSIX_FADV_DONTNEED=4 POSIX_FADV_NOREUSE=5 POSIX_FADV_NORMAL=0 POSIX_FADV_RANDOM=1
    POSIX_FADV_SEQUENTIAL=2 POSIX_FADV_WILLNEED=3 POSIX_SPAWN_CLOSE=1 POSIX_SPAWN_DUP2=2 POSIX_SPAWN_OPEN=0
    PRIO_PGRP=1 PRIO_PROCESS=0 PRIO_USER=2 P_ALL=0 P_PGID=2 P_PID=1 P_PIDFD=3 RTLD_DEEPBIND=8 RTLD_GLOBAL=256
    RTLD_LAZY=1 RTLD_LOCAL=0 RTLD_NODELETE=4096 RTLD_NOLOAD=4 RTLD_NOW=2 RWF_APPEND=16 RWF_DSYNC=2 RWF_HIPRI=1
    RWF_NOWAIT=8 RWF_SYNC=4 SCHED_BATCH=3 SCHED_FIFO=1 SCHED_IDLE=5 SCHED_OTHER=0 SCHED_RESET_ON_FORK=1073741824
    SCHED_RR=2 SEEK_DATA=3 SEEK_HOLE=4 SPLICE_F_MORE=4 SPLICE_F_MOVE=1 SPLICE_F_NONBLOCK=2 ST_APPEND=256
    ST_MANDLOCK=64 ST_NOATIME=1024 ST_NODEV=4 ST_NODIRATIME=2048 ST_NOEXEC=8 ST_NOSUID=2 ST_RDONLY=1
    ST_RELATIME=4096 ST_SYNCHRONOUS=16 ST_WRITE=128 TMP_MAX=238328 WCONTINUED=8 WEXITED=4 WNOHANG=1 WNOWAIT=16777216
    WSTOPPED=2 WUNTRACED=2 XATTR_CREATE=1 XATTR_REPLACE=2 XATTR_SIZE_MAX=65536
"""
_named = {name: int(number) for name, _, number in (item.partition("=") for item in _NUMBERS.split())}
globals().update(_named)


def WIFEXITED(status):
    """Whether a process ended by itself."""
    return not _index(status) & 0x7f


def WEXITSTATUS(status):
    """The exit status that a process ended with."""
    return _index(status) >> 8 & 0xff


def WIFSIGNALED(status):
    """Whether a signal ended a process."""
    return 0 < _index(status) & 0x7f < 0x7f


def WTERMSIG(status):
    """The signal that ended a process."""
    return _index(status) & 0x7f


def WCOREDUMP(status, /):
    """Whether a process left an image of its memory."""
    return bool(_index(status) & 0x80)


def WIFSTOPPED(status):
    """Whether a signal stopped a process."""
    return _index(status) & 0xff == 0x7f


def WSTOPSIG(status):
    """The signal that stopped a process."""
    return _index(status) >> 8 & 0xff


def WIFCONTINUED(status):
    """Whether a stopped process went on."""
    return _index(status) == 0xffff


def waitstatus_to_exitcode(status):
    """The exit status, or the negative number of the signal."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError(f"process stopped by delivery of signal {WSTOPSIG(status)}")
    raise ValueError(f"invalid wait status: {status}")


def major(device, /):
    """The kind of device in a number."""
    device = _index(device)
    return device >> 8 & 0xfff | device >> 32 & 0xfffff000


def minor(device, /):
    """Which device of its kind a number means."""
    device = _index(device)
    return device & 0xff | device >> 12 & 0xffffff00


def makedev(major, minor, /):
    """The number of a device."""
    major, minor = _index(major), _index(minor)
    return (major & 0xfff) << 8 | (major & 0xfffff000) << 32 | minor & 0xff | (minor & 0xffffff00) << 12


__all__ = [*_named, "WIFEXITED", "WEXITSTATUS", "WIFSIGNALED", "WTERMSIG", "WCOREDUMP", "WIFSTOPPED", "WSTOPSIG",
           "WIFCONTINUED", "waitstatus_to_exitcode", "major", "minor", "makedev"]
