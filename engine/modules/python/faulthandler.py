# Built in: tracebacks for programs that crash.  This machine does not crash and has no other threads to wait with, so what
# is left is the state of being enabled and the traceback on demand, most recent call first.
import sys as _sys

_enabled = False


def _write(file, frame, all_threads):
    file = _sys.stderr if file is None else file
    lines = [f"{'Current thread' if all_threads else 'Stack'} {'0x00007f0000000000 ' if all_threads else ''}(most recent call first):"]
    while frame is not None:
        code = frame.f_code
        lines.append(f'  File "{code.co_filename}", line {frame.f_lineno} in {code.co_name}')
        frame = frame.f_back
    text = "\n".join(lines) + "\n"
    if isinstance(file, int):
        import posix
        posix.write(file, text.encode("ascii", "backslashreplace"))
    else:
        file.write(text)


def dump_traceback(file=None, all_threads=True):
    _write(file, _sys._getframe(1), all_threads)


def enable(file=None, all_threads=True):
    global _enabled
    _enabled = True


def disable():
    global _enabled
    before, _enabled = _enabled, False
    return before


def is_enabled():
    return _enabled


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    raise NotImplementedError("faulthandler.dump_traceback_later is not available here: there are no other threads")


def cancel_dump_traceback_later():
    pass


def register(signum, file=None, all_threads=True, chain=False):
    raise NotImplementedError("faulthandler.register is not available here: nobody sends a signal")


def unregister(signum):
    return False
