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
