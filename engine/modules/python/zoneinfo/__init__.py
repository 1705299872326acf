"""Time zones by name, read from TZif files.

The machine has no files of zones, so UTC is the only one it knows by name.  A program can bring others: a file that is
read with ZoneInfo.from_file, or a folder that reset_tzpath is told.
"""

import os

from ._zone import InvalidTZPathWarning, ZoneInfo, ZoneInfoNotFoundError, _folders

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]


def reset_tzpath(to=None):
    """Sets the folders that zones are looked for in."""
    if isinstance(to, (str, bytes)):
        raise TypeError(f"tzpaths must be a list or tuple, not {type(to)}: {to!r}")
    to = _folders.default if to is None else to
    if wrong := [path for path in to if not os.path.isabs(path)]:
        raise ValueError("\n    ".join(
            ["Paths should be absolute but found the following relative paths:", *map(str, wrong)]))
    _folders.now = tuple(to)


def available_timezones():
    """The names of all zones that ZoneInfo would find."""
    found = {"UTC"}
    for root in _folders.now:
        for folder, below, files in os.walk(root):
            if folder == root:
                below[:] = [name for name in below if name not in ("right", "posix")]
            paths = [os.path.join(folder, name) for name in files]
            found.update(os.path.relpath(path, root) for path in paths if _is_zone(path))
    found.discard("posixrules")
    return found


def _is_zone(path):
    try:
        with open(path, "rb") as file:
            return file.read(4) == b"TZif"
    except OSError:
        return False


def __getattr__(name):
    if name == "TZPATH":
        return _folders.now
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return sorted(__all__)
