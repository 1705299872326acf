"""Warnings: the filters, and how warnings are shown."""
import sys

from _warnings import (_defaultaction, _filters_mutated, _onceregistry, filters, warn, warn_explicit)

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings"]

defaultaction, onceregistry, _warnings_defaults = _defaultaction, _onceregistry, True
_ACTIONS = ("error", "ignore", "always", "default", "module", "once")


# --- Showing ---

class WarningMessage:
    """A warning on its way to be shown, or in the list that catch_warnings(record=True) gives."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        for name, value in zip(self._WARNING_DETAILS, (message, category, filename, lineno, file, line, source)):
            setattr(self, name, value)
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file; a program may put its own function here."""
    _show(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning; a program may put its own function here."""
    return _format(WarningMessage(message, category, filename, lineno, None, line))


def _show(msg):
    file = msg.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    text = _formatwarnmsg(msg)
    try:
        file.write(text)
    except OSError:
        pass


def _format(msg):
    text = f"{msg.filename}:{msg.lineno}: {msg.category.__name__}: {msg.message}\n"
    line = msg.line
    if line is None:
        try:
            import linecache
            line = linecache.getline(msg.filename, msg.lineno)
        except Exception:
            line = None
    if line:
        text += f"  {line.strip()}\n"
    if msg.source is not None:
        tracemalloc = sys.modules.get("tracemalloc")
        if tracemalloc is None or not tracemalloc.is_tracing():
            text += f"{msg.category.__name__}: Enable tracemalloc to get the object allocation traceback\n"
    return text


_own_showwarning = showwarning
_own_formatwarning = formatwarning


def _showwarnmsg(msg):
    """Shows a warning: by showwarning() if the program replaced it."""
    if showwarning is not _own_showwarning:
        if not callable(showwarning):
            raise TypeError("warnings.showwarning() must be set to a function or method")
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    else:
        _showwarnmsg_impl(msg)


_showwarnmsg_impl = _show


def _formatwarnmsg(msg):
    if formatwarning is not _own_formatwarning:
        return formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _format(msg)


# --- Filters ---

def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """A filter before all others, or behind them."""
    assert action in _ACTIONS, f"invalid action: {action!r}"
    for name, value, kind, wanted in (("message", message, str, "string"), ("category", category, type, "class"),
                                      ("module", module, str, "string")):
        assert isinstance(value, kind), f"{name} must be a {wanted}"
        assert value is not category or issubclass(category, Warning), "category must be a Warning subclass"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    if message or module:
        import re
    _add_filter(action, re.compile(message, re.I) if message else None, category,
                re.compile(module) if module else None, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """A filter for a category alone."""
    assert action in _ACTIONS, f"invalid action: {action!r}"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if not append:
        try:
            filters.remove(item)
        except ValueError:
            pass
        filters.insert(0, item)
    elif item not in filters:
        filters.append(item)
    _filters_mutated()


def _warn_unawaited_coroutine(coro):
    text = f"coroutine '{coro.__qualname__}' was never awaited\n"
    if coro.cr_origin is not None:
        import linecache
        import traceback
        calls = [(filename, lineno, name, linecache.getline(filename, lineno))
                 for filename, lineno, name in reversed(coro.cr_origin)]
        text += "Coroutine created at (most recent call last)\n" + "".join(traceback.format_list(calls))
    warn(text.rstrip("\n"), category=RuntimeWarning, stacklevel=2, source=coro)


def resetwarnings():
    """No filters at all."""
    filters[:] = []
    _filters_mutated()


class catch_warnings:
    """A context manager: filters and functions that show are afterwards what they were."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append("record=True")
        if self._module is not sys.modules["warnings"]:
            args.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        self._showwarnmsg_impl = module._showwarnmsg_impl
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        module._showwarnmsg_impl = log.append
        module.showwarning = module._own_showwarning
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        module.filters = self._filters
        module._filters_mutated()
        module.showwarning = self._showwarning
        module._showwarnmsg_impl = self._showwarnmsg_impl
