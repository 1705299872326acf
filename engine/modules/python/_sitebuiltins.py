# Names that CPython's site adds to builtins; here they appear when a program first asks for one of them.
import builtins
import sys


class Quitter:
    def __init__(self, name, eof):
        self.name = name
        self.eof = eof

    def __repr__(self):
        return f"Use {self.name}() or {self.eof} to exit"

    def __call__(self, code=None):
        raise SystemExit(code)


class _Printer:
    """Shows a text, also when it is only looked at. A longer one, such as the license, waits to be called."""

    def __init__(self, name, text, *, is_long=False):
        self._name = name
        self._text = text
        self._is_long = is_long

    def __repr__(self):
        return f"Type {self._name}() to see the full {self._name} text" if self._is_long else self._text

    def __call__(self):
        print(self._text)


class _Helper:
    """help(object) prints what is known of an object; the work is done by pydoc."""

    def __repr__(self):
        return "Type help() for interactive help, or help(object) for help about object."

    def __call__(self, *args, **kwds):
        import pydoc
        return pydoc.help(*args, **kwds)


builtins.quit = Quitter("quit", "Ctrl-D (i.e. EOF)")
builtins.exit = Quitter("exit", "Ctrl-D (i.e. EOF)")
builtins.copyright = _Printer("copyright", sys.copyright)
builtins.credits = _Printer("credits", "Heapscope models CPython; see https://docs.python.org/3.11/license.html")
builtins.license = _Printer("license", "See https://www.python.org/psf/license/", is_long=True)
builtins.help = _Helper()
