# Built in: the core of warnings: the filters, and what a warning meets between warn() and its text on sys.stderr.
#
# A filter is (action, message pattern, category, module pattern, line); the first that fits decides.  What was shown is
# noted in the warning module's __warningregistry__; the note holds as long as the filters stay as they are.
import sys as _sys

filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
_defaultaction = "default"
_onceregistry = {}
_version = 1


def _filters_mutated():
    global _version
    _version += 1


def _current(name, own):
    """`filters` and its kin may have been replaced in module warnings."""
    module = _sys.modules.get("warnings")
    return own if module is None else getattr(module, name, own)


def _already_warned(registry, key, mark):
    if registry is None:
        return False
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    elif registry.get(key):
        return True
    if mark:
        registry[key] = True
    return False


def _fits(pattern, text):
    if pattern is None:
        return True
    return pattern == text if type(pattern) is str else bool(pattern.match(text))


def _action(category, text, lineno, module):
    """(what to do with the warning, the filter that says so)."""
    for item in _current("filters", filters):
        if not isinstance(item, tuple) or len(item) != 5:
            raise ValueError("warnings.filters item must be a 5-tuple")
        action, message_pattern, wanted, module_pattern, line = item
        if not isinstance(action, str):
            raise TypeError(f"action must be a string, not '{type(action).__name__}'")
        if (issubclass(category, wanted) and (line == 0 or line == lineno) and _fits(message_pattern, text)
                and _fits(module_pattern, module)):
            return action, item
    return _current("defaultaction", _defaultaction), None


def _native(frame):
    return frame.f_code.co_filename.startswith("<built-in ")


def _internal(frame):
    filename = frame.f_code.co_filename
    return "importlib" in filename and "_bootstrap" in filename


def _caller(frame):
    frame = frame.f_back
    while frame is not None and _native(frame):
        frame = frame.f_back
    return frame


def warn(message, category=None, stacklevel=1, source=None):
    """Does with a warning what the filters say."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    frame = _caller(_sys._getframe())
    if stacklevel > 1 and frame is not None:
        if _internal(frame):
            for _ in range(stacklevel - 1):
                frame = frame and _caller(frame)
        else:
            for _ in range(stacklevel - 1):
                frame = frame and _caller(frame)
                while frame is not None and _internal(frame):
                    frame = _caller(frame)
    if frame is None:
        names = _sys.__dict__
        filename, lineno = "sys", 1
    else:
        names = frame.f_globals
        filename, lineno = frame.f_code.co_filename, frame.f_lineno
    registry = names.setdefault("__warningregistry__", {})
    module = names.get("__name__")
    _warn(category, message, filename, lineno, module if isinstance(module, str) else "<string>", registry, None, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Low-level interface to warnings functionality."""
    _warn(category, message, filename, lineno, module, registry, module_globals, source)


def _warn(category, message, filename, lineno, module, registry, module_globals, source):
    if registry is not None and not isinstance(registry, dict):
        raise TypeError(f"'registry' must be a dict or None, not '{type(registry).__name__}'")
    if module is None:
        module = filename.removesuffix(".py") or "<unknown>"
    if isinstance(message, Warning):
        text = str(message)
        category = type(message)
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if _already_warned(registry, key, False):
        return
    action, item = _action(category, text, lineno, module)
    if action == "error":
        raise message
    if action == "ignore":
        return
    if action != "always":
        if registry is not None:
            registry[key] = True
        if action == "once":
            if _already_warned(_current("onceregistry", _onceregistry) if registry is None else registry, (text, category),
                               True):
                return
        elif action == "module":
            if _already_warned(registry, (text, category), True):
                return
        elif action != "default":
            raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {item!r}")
    shown = _sys.modules.get("warnings")
    if shown is None:
        _show(text, category, filename, lineno)
        return
    if not callable(shown._showwarnmsg):
        raise TypeError("warnings._showwarnmsg() must be set to a callable")
    shown._showwarnmsg(shown.WarningMessage(message, category, filename, lineno, source=source))


def _show(text, category, filename, lineno):
    """What is shown while no program has imported warnings."""
    stderr = _sys.stderr
    if stderr is None:
        return
    from linecache import getline
    line = getline(filename, lineno).strip()
    stderr.write(f"{filename}:{lineno}: {category.__name__}: {text}\n" + (f"  {line}\n" if line else ""))
