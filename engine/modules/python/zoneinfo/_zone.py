"""The class ZoneInfo: which period a moment lies in, by the table of a file and the rule behind it."""

import os
import weakref
from bisect import bisect_right
from datetime import datetime, timedelta, tzinfo

from ._files import Period, read_zone

_EPOCH_DAY = datetime(1970, 1, 1).toordinal()


class ZoneInfoNotFoundError(KeyError):
    """There is no such zone."""

    __module__ = 'zoneinfo._common'


class InvalidTZPathWarning(RuntimeWarning):
    """A folder in PYTHONTZPATH that is not absolute."""

    __module__ = 'zoneinfo._tzpath'


class _Folders:
    default = ('/usr/share/zoneinfo', '/usr/lib/zoneinfo', '/usr/share/lib/zoneinfo', '/etc/zoneinfo')
    now = default


_folders = _Folders()


def _check_key(key):
    if os.path.isabs(key):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    normal = os.path.normpath(key)
    if len(normal) != len(key):
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
    if normal.split(os.sep)[0] in (os.curdir, os.pardir):
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")


def _find(key):
    _check_key(key)
    for folder in _folders.now:
        path = os.path.join(folder, key)
        if os.path.isfile(path):
            with open(path, "rb") as file:
                return read_zone(file)
    if key == "UTC":
        utc = Period(timedelta(0), timedelta(0), "UTC")
        return [], [], utc, utc
    raise ZoneInfoNotFoundError(f"No time zone found with key {key}")


def _seconds(moment):
    """A wall clock's seconds since 1970."""
    return ((moment.toordinal() - _EPOCH_DAY) * 86400 + moment.hour * 3600 + moment.minute * 60 + moment.second)


class ZoneInfo(tzinfo):
    """A zone.  The same name gives the same object, while it lives; the last eight are kept alive."""

    __module__ = 'zoneinfo'

    def __init_subclass__(cls):
        cls._known = weakref.WeakValueDictionary()
        cls._recent = {}

    def __new__(cls, *args, **kwargs):
        key = cls._key_of(*args, **kwargs)
        zone = cls._known.get(key)
        if zone is None:
            zone = cls._known[key] = cls._made(key)
        cls._recent[key] = cls._recent.pop(key, zone)
        while len(cls._recent) > 8:
            del cls._recent[next(iter(cls._recent))]
        return zone

    @staticmethod
    def _key_of(*args, **kwargs):
        if args or set(kwargs) != {'key'}:
            if len(args) + len(kwargs) > 1:
                kind = "argument" if args else "keyword argument"
                raise TypeError(f"function takes at most 1 {kind} ({len(args) + len(kwargs)} given)")
            if not args:
                raise TypeError("function missing required argument 'key' (pos 1)")
            return args[0]
        return kwargs['key']

    @classmethod
    def _made(cls, key, found=None, how='cached'):
        zone = super().__new__(cls)
        zone._key, zone._how = key, how
        zone._changes, zone._periods, zone._before, zone._after = found or _find(key)
        zone._wall = _wall_changes(zone._changes, [zone._before, *zone._periods])
        return zone

    @classmethod
    def no_cache(cls, key):
        """A new object, whatever was made before."""
        return cls._made(key, how='new')

    @classmethod
    def from_file(cls, fobj, /, key=None):
        """The zone of an open file."""
        zone = cls._made(key, read_zone(fobj), 'file')
        zone._source = repr(fobj)
        return zone

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forgets the zones that were made, or those of the names given."""
        for kept in (cls._known, cls._recent):
            for key in list(kept) if only_keys is None else only_keys:
                kept.pop(key, None)

    @property
    def key(self):
        return self._key

    # --- What a moment is told ---

    def _period(self, moment):
        if moment is None:
            return self._after if isinstance(self._after, Period) and not self._changes else Period(None, None, None)
        now = _seconds(moment)
        changes = self._wall[moment.fold]
        if changes and now < changes[0]:
            return self._before
        if not changes or now > changes[-1]:
            return self._after if isinstance(self._after, Period) else self._after.at_wall(now, moment)
        return self._periods[bisect_right(changes, now) - 1]

    def utcoffset(self, dt, /):
        return self._period(dt).offset

    def dst(self, dt, /):
        return self._period(dt).saving

    def tzname(self, dt, /):
        return self._period(dt).name

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        period, fold = self._period_of_utc(_seconds(dt), dt.year)
        local = dt + period.offset
        return local.replace(fold=1) if fold else local

    def _period_of_utc(self, now, year):
        changes = self._changes
        if changes and now < changes[0]:
            return self._before, False
        if not changes or now > changes[-1]:
            if not isinstance(self._after, Period):
                return self._after.at_utc(now, year)
            if not changes:
                return self._after, False
        at = bisect_right(changes, now)
        period = self._after if now > changes[-1] else self._periods[at - 1]
        previous = self._periods[-1] if now > changes[-1] else self._periods[at - 2] if at > 1 else self._before
        # The clock was put back: the hour that follows is there for the second time.
        return period, (previous.offset - period.offset).total_seconds() > now - changes[at - 1]

    # --- Names ---

    def __repr__(self):
        kind = type(self)
        text = f"key={self._key!r}" if self._key is not None else None
        return f"{kind.__module__}.{kind.__qualname__}" + (f"({text})" if text else f".from_file({self._source})")

    def __str__(self):
        return repr(self) if self._key is None else self._key

    def __reduce__(self):
        if self._how == 'file':
            import pickle
            raise pickle.PicklingError("Cannot pickle a ZoneInfo file from a file stream.")
        return type(self)._unpickle, (self._key, int(self._how == 'cached'))

    @classmethod
    def _unpickle(cls, key, from_cache):
        return cls(key) if from_cache else cls.no_cache(key)


ZoneInfo.__init_subclass__()


def _wall_changes(changes, periods):
    """When the wall clock shows a change: for moments that come first, and for those that come again."""
    early, late = [], []
    for change, before, after in zip(changes, periods, periods[1:]):
        offsets = sorted(int(period.offset.total_seconds()) for period in (before, after))
        late.append(change + offsets[0])
        early.append(change + offsets[1])
    return early, late
