# exit, quit and help: names that CPython's site adds to builtins; here they appear when a program first asks for one.
import builtins


class Quitter:
    def __init__(self, name, eof):
        self.name = name
        self.eof = eof

    def __repr__(self):
        return f"Use {self.name}() or {self.eof} to exit"

    def __call__(self, code=None):
        raise SystemExit(code)


class _Helper:
    """help(object) prints what is known of an object; the work is done by pydoc."""

    def __repr__(self):
        return "Type help() for interactive help, or help(object) for help about object."

    def __call__(self, *args, **kwds):
        import pydoc
        return pydoc.help(*args, **kwds)


builtins.quit = Quitter("quit", "Ctrl-D (i.e. EOF)")
builtins.exit = Quitter("exit", "Ctrl-D (i.e. EOF)")
builtins.help = _Helper()
