# Built in: signals that a program sends to itself.
#
# Nothing outside can send one, and no clock does (alarm, setitimer).  A signal that the program raises reaches its handler
# before the call that raised it returns.  What would end the process is refused: the process is the machine.
import sys as _sys
from _as_index import index as _index

NSIG = 65
_NAMES = ("HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG "
          "XCPU XFSZ VTALRM PROF WINCH IO PWR SYS").split()
_NUMBERS = {"SIG" + name: number for number, name in enumerate(_NAMES, 1)}
_NUMBERS |= {"SIGIOT": 6, "SIGCLD": 17, "SIGPOLL": 29, "SIGRTMIN": 34, "SIGRTMAX": 64}
globals().update(_NUMBERS)
SIG_DFL, SIG_IGN = 0, 1
SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK = 0, 1, 2
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2
_TEXTS = dict(enumerate(
    ["Hangup", "Interrupt", "Quit", "Illegal instruction", "Trace/breakpoint trap", "Aborted", "Bus error",
     "Floating point exception", "Killed", "User defined signal 1", "Segmentation fault", "User defined signal 2",
     "Broken pipe", "Alarm clock", "Terminated", "Stack fault", "Child exited", "Continued", "Stopped (signal)", "Stopped",
     "Stopped (tty input)", "Stopped (tty output)", "Urgent I/O condition", "CPU time limit exceeded",
     "File size limit exceeded", "Virtual timer expired", "Profiling timer expired", "Window changed", "I/O possible",
     "Power failure", "Bad system call"], 1)) | {34: "Real-time signal 0", 64: "Real-time signal 30"}
_TEXTS |= {number: f"Real-time signal {number - 34}" for number in range(35, 64)}
_IGNORED_BY_DEFAULT = frozenset((17, 18, 23, 28))
_UNCATCHABLE = frozenset((9, 19, 32, 33))


class ItimerError(OSError):
    __module__ = "signal"


ItimerError.__name__ = ItimerError.__qualname__ = "itimer_error"


def default_int_handler(signalnum, frame, /):
    """The default handler for SIGINT: it raises KeyboardInterrupt."""
    raise KeyboardInterrupt


_handlers = {number: SIG_DFL for number in range(1, NSIG)}
_handlers[2] = default_int_handler
_handlers[13] = _handlers[25] = SIG_IGN
_handlers[32] = _handlers[33] = None
_blocked = set()
_waiting = []


def _number(signalnum):
    number = _index(signalnum)
    if not 1 <= number < NSIG:
        raise ValueError("signal number out of range")
    return number


def signal(signalnum, handler, /):
    """Set the action of a signal; the former one is returned."""
    number = _index(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    number = _number(number)
    if number in _UNCATCHABLE:
        raise OSError(22, "Invalid argument")
    former = _handlers[number]
    _handlers[number] = handler
    return former


def getsignal(signalnum, /):
    """Return the current action of a signal."""
    return _handlers[_number(signalnum)]


def strsignal(signalnum, /):
    """Return the system's description of a signal, None when there is none."""
    return _TEXTS.get(_number(signalnum))


def valid_signals():
    """Return the numbers of all signals."""
    return {number for number in range(1, NSIG) if number not in (32, 33)}


def raise_signal(signalnum, /):
    """Send a signal to the program itself."""
    number = _index(signalnum)
    if not 0 <= number < NSIG:
        raise OSError(22, "Invalid argument")
    if number in _blocked:
        if number not in _waiting:
            _waiting.append(number)
    elif number:
        _deliver(number, _sys._getframe(1))


def _deliver(number, frame):
    handler = _handlers[number]
    if callable(handler):
        handler(number, frame)
    elif handler == SIG_DFL and number not in _IGNORED_BY_DEFAULT:
        raise NotImplementedError(f"signal {number} is not available here without a handler: it would end the process")


def pthread_sigmask(how, mask, /):
    """Change which signals wait; the former set is returned."""
    mask = {_number(item) for item in mask}
    former = set(_blocked)
    if how == SIG_BLOCK:
        _blocked.update(mask)
    elif how == SIG_UNBLOCK:
        _blocked.difference_update(mask)
    elif how == SIG_SETMASK:
        _blocked.clear()
        _blocked.update(mask)
    else:
        raise OSError(22, "Invalid argument")
    _blocked.difference_update((9, 19))
    for number in sorted(_waiting):
        if number not in _blocked:
            _waiting.remove(number)
            _deliver(number, _sys._getframe(1))
    return former


def sigpending():
    """Return the signals that wait."""
    return set(_waiting)


def siginterrupt(signalnum, flag, /):
    """Change what a signal does to system calls: none of them waits here."""
    _number(signalnum)


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """Set the file that each signal writes to; only none (-1)."""
    if fd != -1:
        raise NotImplementedError("signal.set_wakeup_fd of a file is not available here")
    return -1


def getitimer(which, /):
    """Return the state of a timer: none runs."""
    if which not in (0, 1, 2):
        raise ItimerError(22, "Invalid argument")
    return 0.0, 0.0


def setitimer(which, seconds, interval=0.0, /):
    """Start a timer; only stopping it."""
    former = getitimer(which)
    if seconds:
        raise NotImplementedError("signal.setitimer is not available here: no clock sends signals")
    return former


def alarm(seconds, /):
    """Ask for SIGALRM later; only taking that back."""
    if _index(seconds):
        raise NotImplementedError("signal.alarm is not available here: no clock sends signals")
    return 0


def pause():
    """Wait for a signal."""
    raise NotImplementedError("signal.pause is not available here: nobody sends a signal")
