"""Handlers of signals, and the signals that a program sends to itself."""

import _signal
from _signal import (ITIMER_PROF, ITIMER_REAL, ITIMER_VIRTUAL, NSIG, ItimerError, alarm, default_int_handler, getitimer,
                     pause, raise_signal, set_wakeup_fd, setitimer, siginterrupt, strsignal)
from enum import IntEnum as _IntEnum


def _enumeration(name, values):
    """An IntEnum of named numbers, whose members are names of this module too."""
    made = _IntEnum(name, sorted(values.items(), key=lambda item: (item[1], item[0])), module=__name__)
    made.__reduce_ex__ = lambda self, protocol: self.name
    globals().update(made.__members__)
    return made


Signals = _enumeration('Signals', _signal._NUMBERS)
Handlers = _enumeration('Handlers', {name: getattr(_signal, name) for name in ('SIG_DFL', 'SIG_IGN')})
Sigmasks = _enumeration('Sigmasks', {name: getattr(_signal, name) for name in ('SIG_BLOCK', 'SIG_UNBLOCK', 'SIG_SETMASK')})


def _member(value, enumeration):
    """The member for a plain number; anything else as it is."""
    if not isinstance(value, int):
        return value
    try:
        return enumeration(value)
    except ValueError:
        return value


def _plain(value):
    return int(value) if isinstance(value, _IntEnum) else value


def signal(signalnum, handler):
    """Sets what happens at a signal: a function of (number, frame), SIG_IGN or SIG_DFL. Gives what happened before."""
    return _member(_signal.signal(_plain(signalnum), _plain(handler)), Handlers)


def getsignal(signalnum):
    """What happens at a signal."""
    return _member(_signal.getsignal(signalnum), Handlers)


def _set_of_signals(numbers):
    return {_member(number, Signals) for number in numbers}


def pthread_sigmask(how, mask):
    """Changes which signals wait; the set that waited before."""
    return _set_of_signals(_signal.pthread_sigmask(how, mask))


def sigpending():
    """The signals that wait."""
    return _set_of_signals(_signal.sigpending())


def valid_signals():
    """All signals."""
    return _set_of_signals(_signal.valid_signals())
