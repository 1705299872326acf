"""How long code takes: on the virtual clock, where running takes no time and each reading of it 100 microseconds."""

import gc
import sys
import time
from itertools import repeat as _repeat

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

dummy_src_name = "<timeit-src>"
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter

_TEMPLATE = """
def inner(_it, _timer{init}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
"""


def reindent(src, indent):
    """The text with all lines but the first that much further in."""
    return src.replace("\n", "\n" + " " * indent)


class Timer:
    """A statement to be timed, with what comes before."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = {}
        first = self._source('setup', setup, names)
        second = self._source('stmt', stmt, names)
        # Each alone, and behind the other, has to be right; a text like "pass\nreturn" must not end the function.
        for text in (first, (first + '\n' if isinstance(setup, str) else '') + second):
            compile(text, dummy_src_name, "exec")
        self.src = _TEMPLATE.format(init=''.join([f', {name}={name}' for name in names]),
                                    setup=reindent(first, 4), stmt=reindent(second, 8))
        code = compile(self.src, dummy_src_name, "exec")
        exec(code, _namespace() if globals is None else globals, names)
        self.inner = names["inner"]

    @staticmethod
    def _source(role, what, names):
        """The text of a statement; that of a function is a call of it by a name."""
        if isinstance(what, str):
            return what
        if not callable(what):
            raise ValueError(f"{role} is neither a string nor callable")
        names['_' + role] = what
        return f'_{role}()'

    def print_exc(self, file=None):
        """Prints the exception that is handled."""
        import traceback
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """Seconds for so many runs; the collector is off meanwhile."""
        was_on = gc.isenabled()
        gc.disable()
        try:
            return self.inner(_repeat(None, number), self.timer)
        finally:
            if was_on:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """timeit() several times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(number, seconds): enough runs that they take 0.2 seconds."""
        # On the virtual clock no number is enough unless the statement sleeps.
        scale = 1
        while True:
            for factor in 1, 2, 5:
                number = scale * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2 or number >= default_number:
                    return number, taken
            scale *= 10


def _namespace():
    return globals()


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Timer(...).timeit(number)"""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number,
           globals=None):
    """Timer(...).repeat(repeat, number)"""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


_UNITS = {"nsec": 1e-9, "usec": 1e-6, "msec": 1e-3, "sec": 1.0}


def main(args=None, *, _wrap_timer=None):
    """What `python -m timeit` does: measures the statement that the arguments are. The exit status."""
    import getopt
    import os
    try:
        options, rest = getopt.getopt(sys.argv[1:] if args is None else args, "n:u:s:r:tcpvh",
                                      ["number=", "setup=", "repeat=", "time", "clock", "process", "verbose", "unit=", "help"])
    except getopt.error as error:
        print(error)
        print("use -h/--help for command line help")
        return 2
    timer, number, rounds, verbose, unit, setup = default_timer, 0, default_repeat, 0, None, []
    for option, value in options:
        if option in ("-n", "--number"):
            number = int(value)
        elif option in ("-s", "--setup"):
            setup.append(value)
        elif option in ("-u", "--unit"):
            if value not in _UNITS:
                print("Unrecognized unit. Please select nsec, usec, msec, or sec.", file=sys.stderr)
                return 2
            unit = value
        elif option in ("-r", "--repeat"):
            rounds = max(int(value), 1)
        elif option in ("-p", "--process"):
            timer = time.process_time
        elif option in ("-v", "--verbose"):
            verbose += 1
        elif option in ("-h", "--help"):
            print(__doc__, end=' ')
            return 0
    sys.path.insert(0, os.curdir)
    measured = Timer("\n".join(rest) or "pass", "\n".join(setup) or "pass", _wrap_timer(timer) if _wrap_timer else timer)
    precision = 3 + max(verbose - 1, 0)
    try:
        if number == 0:
            number = measured.autorange(_report(precision) if verbose else None)[0]
            if verbose:
                print()
        totals = measured.repeat(rounds, number)
    except BaseException:
        measured.print_exc()
        return 1
    _print_times(totals, number, unit, precision, verbose)
    return None


def _plural(number):
    return f"{number} loop{'' if number == 1 else 's'}"


def _report(precision):
    return lambda number, seconds: print(f"{_plural(number)} -> {seconds:.{precision}g} secs")


def _print_times(totals, number, unit, precision, verbose):
    def text(seconds):
        # In the unit that was asked for, else in the largest in which it is at least 1.
        name = unit or next((name for name in reversed(_UNITS) if seconds >= _UNITS[name]), "nsec")
        return f"{seconds / _UNITS[name]:.{precision}g} {name}"

    if verbose:
        print("raw times:", ", ".join(map(text, totals)))
        print()
    times = [total / number for total in totals]
    best, worst = min(times), max(times)
    print(f"{_plural(number)}, best of {len(totals)}: {text(best)} per loop")
    if worst >= best * 4:
        import warnings
        warnings.warn_explicit("The test results are likely unreliable. "
                               f"The worst time ({text(worst)}) was more than four times slower than the best time "
                               f"({text(best)}).", UserWarning, '', 0)


if __name__ == "__main__":
    sys.exit(main())
