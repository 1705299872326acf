# Built in: date, time and datetime.  Their fields are checked once, when an object is made.
import time as _time

import _datetime_base as base
from _layouts import keep_utf8 as _keep_utf8, lay_out as _lay_out
from _datetime_base import (MAX_ORDINAL, MAXYEAR, MINYEAR, UTC, check_date, check_offset, check_time, check_zone, class_name,
                            compare_error, format_offset, format_time, from_ordinal, index, timedelta, timezone, to_ordinal,
                            tzinfo)


class IsoCalendarDate(tuple):
    """The result of date.isocalendar() or datetime.isocalendar()"""
    __slots__ = ()
    __module__ = "datetime"

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"

    def __reduce__(self):
        return tuple, (tuple(self),)


_lay_out(IsoCalendarDate, 32)


def _strftime(obj, format, fields, zone_of):
    """time.strftime, after %f, %z and %Z are put in."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {base.kind_of_argument(format)}")
    _keep_utf8(format)
    pieces = []
    at = 0
    while True:
        percent = format.find("%", at)
        if percent < 0 or percent + 1 >= len(format):
            pieces.append(format[at:])
            break
        pieces.append(format[at:percent])
        letter = format[percent + 1]
        at = percent + 2
        if letter == "f":
            pieces.append(f"{getattr(obj, '_microsecond', 0):06d}")
        elif letter == "z":
            pieces.append(format_offset(zone_of(0), ""))
        elif letter == "Z":
            pieces.append((zone_of(1) or "").replace("%", "%%"))
        else:
            pieces.append("%" + letter)
    return _time.strftime("".join(pieces).partition("\0")[0], fields)   # C's text ends at a NUL


def _missing(name, position):
    raise TypeError(f"function missing required argument '{name}' (pos {position})")


_ABSENT = object()


def _state_of(kind, value, size, fits):
    """The bytes of a pickle, if the only argument is such: 4, 6 or 10 of them; else None."""
    if isinstance(value, str) and len(value) == size and fits(ord(value[2 if size > 6 or size == 4 else 0])):
        try:
            value = value.encode("latin-1")
        except UnicodeEncodeError:
            raise ValueError(f"Failed to encode latin1 string when unpickling a {kind} object. "
                             "pickle.load(data, encoding='latin1') is assumed.") from None
    if isinstance(value, bytes) and len(value) == size and fits(value[0 if size == 6 else 2]):
        return value
    return None


def _month_fits(byte):
    return 1 <= byte & 0x7f <= 12


def _hour_fits(byte):
    return byte & 0x7f < 24


def _date_of(cls, state, month):
    """A date of four bytes; a pickle is not checked but for its month."""
    self = object.__new__(cls)
    self._year, self._month, self._day = state[0] << 8 | state[1], month, state[3]
    return self


def _checked_name(name):
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")
    return name


def _clock_of(self, state):
    """Sets the clock of a time or datetime from six bytes."""
    self._hour, self._minute, self._second = state[:3]
    self._microsecond = int.from_bytes(state[3:], "big")


class date:
    """date(year, month, day) --> date object"""
    __slots__ = ("_year", "_month", "_day")
    __module__ = "datetime"

    def __new__(cls, year=_ABSENT, month=_ABSENT, day=_ABSENT):
        if year is _ABSENT:
            _missing("year", 1)
        if month is _ABSENT:
            state = _state_of("date", year, 4, _month_fits)
            if state is not None:
                return _date_of(cls, state, state[2])
            index(year)
            _missing("month", 2)
        if day is _ABSENT:
            _missing("day", 3)
        self = object.__new__(cls)
        self._year, self._month, self._day = check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """Create a date from a POSIX timestamp."""
        if timestamp is None:   # for localtime() that is now
            index(timestamp)
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def today(cls):
        """Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n, /):
        """int -> date corresponding to a proleptic Gregorian ordinal."""
        n = index(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > MAX_ORDINAL:
            raise ValueError(f"year {from_ordinal(n)[0]} is out of range")
        return cls(*from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text, /):
        """What a text in the form of ISO 8601 says."""
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        _keep_utf8(text)
        try:
            parts = base.parse_iso_date(text) if len(text) in (7, 8, 10) else None
        except ValueError as error:
            if error.args:
                raise
            parts = None
        if parts is None:
            raise ValueError(f"Invalid isoformat string: {text!r}")
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week=_ABSENT, day=_ABSENT):
        """int, int, int -> Construct a date from the ISO year, week number and weekday."""
        numbers = [index(year)]
        for position, name, value in (2, "week", week), (3, "day", day):
            if value is _ABSENT:
                raise TypeError(f"fromisocalendar() missing required argument '{name}' (pos {position})")
            numbers.append(index(value))
        return cls(*base.from_iso_calendar(*numbers))

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def __repr__(self):
        return f"{class_name(self)}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        """The text that C's ctime() would give."""
        return (f"{base.DAY_NAMES[self.weekday()]} {base.MONTH_NAMES[self._month]} {self._day:2d} 00:00:00 "
                f"{self._year:04d}")

    def isoformat(self):
        """Return string in ISO 8601 format, YYYY-MM-DD."""
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def strftime(self, format):
        """format -> strftime() style string."""
        return _strftime(self, format, self.timetuple(), lambda part: None)

    def __format__(self, spec, /):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {base.kind_of_argument(spec)}")
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), self._day_of_year(), -1))

    def _day_of_year(self):
        return base.days_before_month(self._year, self._month) + self._day

    def toordinal(self):
        """Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1."""
        return to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        """Return the day of the week represented by the date.  Monday == 0 ... Sunday == 6"""
        return (date.toordinal(self) + 6) % 7

    def isoweekday(self):
        """Return the day of the week represented by the date.  Monday == 1 ... Sunday == 7"""
        return self.weekday() + 1

    def isocalendar(self):
        """Year, week and day of the week as ISO 8601 counts them."""
        ordinal = date.toordinal(self)
        year = self._year
        monday = base.iso_week_one(year)
        if ordinal < monday:
            year -= 1
            monday = base.iso_week_one(year)
        elif ordinal >= base.iso_week_one(year + 1):
            year += 1
            monday = base.iso_week_one(year)
        week, day = divmod(ordinal - monday, 7)
        return tuple.__new__(IsoCalendarDate, (year, week + 1, day + 1))

    def replace(self, year=None, month=None, day=None):
        """Return date with new specified fields."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def _key(self):
        return self._year, self._month, self._day

    def _plus(self, days):
        ordinal = date.toordinal(self) + days
        if not 1 <= ordinal <= MAX_ORDINAL:
            raise OverflowError("date value out of range")
        return type(self)(*from_ordinal(ordinal))

    def __add__(self, other):
        return self._plus(other._days) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._plus(-other._days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __eq__(self, other):
        return self._key() == date._key(other) if isinstance(other, date) else NotImplemented

    def __lt__(self, other):
        return self._key() < date._key(other) if isinstance(other, date) else NotImplemented

    def __le__(self, other):
        return self._key() <= date._key(other) if isinstance(other, date) else NotImplemented

    def __gt__(self, other):
        return self._key() > date._key(other) if isinstance(other, date) else NotImplemented

    def __ge__(self, other):
        return self._key() >= date._key(other) if isinstance(other, date) else NotImplemented

    def __hash__(self):
        return hash(bytes((self._year >> 8, self._year & 255, self._month, self._day)))

    def __reduce__(self):
        return type(self), (bytes((self._year >> 8, self._year & 255, self._month, self._day)),)


_lay_out(date, 32, False, _year="H25", _month="B27", _day="B28")
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object"""
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")
    __module__ = "datetime"

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        state = _state_of("time", hour, 6, _hour_fits) if isinstance(hour, (bytes, str)) else None
        if state is not None:
            self = object.__new__(cls)
            self._fold, self._tzinfo = state[0] >> 7, _zone_of_state(minute)
            _clock_of(self, bytes((state[0] & 0x7f,)) + state[1:])
            return self
        self = object.__new__(cls)
        (self._hour, self._minute, self._second, self._microsecond,
         self._fold) = check_time(hour, minute, second, microsecond, fold)
        self._tzinfo = check_zone(tzinfo)
        return self

    @classmethod
    def fromisoformat(cls, text, /):
        """Construct a time from a string in ISO 8601 format."""
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        _keep_utf8(text)
        try:
            parts = base.parse_iso_time(text[1:] if text[:1] == "T" else text)
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f"Invalid isoformat string: {text!r}") from None
        return cls(*parts)

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        if self._tzinfo is not None:
            parts.append(f"tzinfo={self._tzinfo!r}")
        if self._fold:
            parts.append("fold=1")
        return f"{class_name(self)}({', '.join(parts)})"

    def isoformat(self, timespec="auto"):
        """Return string in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."""
        return (format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
                + format_offset(self.utcoffset()))

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        """format -> strftime() style string."""
        fields = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
        return _strftime(self, format, fields, lambda part: self.tzname() if part else self.utcoffset())

    __format__ = date.__format__

    def utcoffset(self):
        """Return self.tzinfo.utcoffset(self)."""
        return None if self._tzinfo is None else check_offset("utcoffset", self._tzinfo.utcoffset(None))

    def tzname(self):
        """Return self.tzinfo.tzname(self)."""
        return None if self._tzinfo is None else _checked_name(self._tzinfo.tzname(None))

    def dst(self):
        """Return self.tzinfo.dst(self)."""
        return None if self._tzinfo is None else check_offset("dst", self._tzinfo.dst(None))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """Return time with new specified fields."""
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def _key(self, offset):
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1_000_000 + self._microsecond
        return total if offset is None else total - offset._total()

    def _compared(self, other, test, equality=False):
        if not isinstance(other, time):
            return NotImplemented
        mine = others = None
        if self._tzinfo is not other._tzinfo:
            mine, others = self.utcoffset(), other.utcoffset()
        if (mine is None) != (others is None):
            if equality:
                return False
            raise TypeError("can't compare offset-naive and offset-aware times")
        return test(self._key(mine), other._key(others))

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b, True)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def __hash__(self):
        offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
        return hash(self._key(offset))

    def __reduce_ex__(self, protocol, /):
        first = self._hour | (self._fold << 7 if protocol > 3 else 0)
        return _with_state(self, bytes((first, self._minute, self._second)))

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _with_state(self, start):
    """What a time or datetime is made from again: bytes, and the zone if there is one."""
    state = start + self._microsecond.to_bytes(3, "big")
    return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)


def _zone_of_state(zone):
    if zone not in (0, _ABSENT, None) and not isinstance(zone, tzinfo):
        raise TypeError("bad tzinfo state arg")
    return None if zone in (0, _ABSENT) else zone


_lay_out(time, 40, False, _hour="B25", _minute="B26", _second="B27", _microsecond="T28", _fold="B31", _tzinfo="O32")
time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])"""
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")
    __module__ = "datetime"

    def __new__(cls, year=_ABSENT, month=_ABSENT, day=_ABSENT, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *,
                fold=0):
        state = _state_of("datetime", year, 10, _month_fits) if isinstance(year, (bytes, str)) and day is _ABSENT else None
        if state is not None:
            self = _date_of(cls, state, state[2] & 0x7f)
            self._fold, self._tzinfo = state[2] >> 7, _zone_of_state(month)
            _clock_of(self, state[4:])
            return self
        if month is _ABSENT and year is not _ABSENT:
            index(year)
        self = date.__new__(cls, year, month, day)
        (self._hour, self._minute, self._second, self._microsecond,
         self._fold) = check_time(hour, minute, second, microsecond, fold)
        self._tzinfo = check_zone(tzinfo)
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _of_timestamp(cls, timestamp, tz):
        if isinstance(timestamp, float):
            if timestamp != timestamp:
                raise ValueError("Invalid value NaN (not a number)")
            fraction, whole = base._math.modf(timestamp)
            micro = round(fraction * 1e6)
            seconds = int(whole)
            if micro >= 1_000_000:
                seconds, micro = seconds + 1, micro - 1_000_000
            elif micro < 0:
                seconds, micro = seconds - 1, micro + 1_000_000
        else:
            seconds, micro = index(timestamp), 0
        year, month, day, hour, minute, second = _time.gmtime(seconds)[:6]
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f"year {year} is out of range")
        return cls(year, month, day, hour, minute, min(second, 59), micro, tz)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """timestamp[, tz] -> tz's local time from POSIX timestamp."""
        check_zone(tz)
        made = cls._of_timestamp(timestamp, tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def utcfromtimestamp(cls, /, *arguments):
        """The time in UTC, so many seconds after 1970; without a time zone."""
        timestamp, = base.exactly(1, arguments, "utcfromtimestamp")
        return cls._of_timestamp(timestamp, None)

    @classmethod
    def now(cls, tz=None):
        """Returns new datetime object representing current time local to tz."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """Return a new datetime representing UTC day and time."""
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time=_ABSENT, tzinfo=True):
        """date, time -> datetime with same date and time fields"""
        # The first argument is looked at before it is asked whether there is a second one.
        if not isinstance(date, _date):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {base.kind_of_argument(date)}")
        if time is _ABSENT:
            raise TypeError("combine() missing required argument 'time' (pos 2)")
        if not isinstance(time, _time_class):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {base.kind_of_argument(time)}")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, text, /):
        """What a text in the form of ISO 8601 says."""
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        _keep_utf8(text)
        try:
            split = base.date_length(text)
            if not split:
                raise ValueError
            parts = list(base.parse_iso_date(text[:split]))
            if len(text) > split:
                if len(text) == split + 1:
                    raise ValueError
                parts += base.parse_iso_time(text[split + 1:])
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f"Invalid isoformat string: {text!r}") from None
        return cls(*parts)

    @classmethod
    def strptime(cls, /, *arguments):
        """What a text in the given format says."""
        date_string, format = base.exactly(2, arguments, "strptime")
        for position, argument in (1, date_string), (2, format):
            if not isinstance(argument, str):
                raise TypeError(f"strptime() argument {position} must be str, not {base.kind_of_argument(argument)}")
        import _strptime
        return _strptime._strptime_datetime(cls, date_string, format)

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        saving = self.dst()
        flag = -1 if saving is None else 1 if saving else 0
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second,
                                  self.weekday(), self._day_of_year(), flag))

    def utctimetuple(self):
        """Return UTC time tuple, compatible with time.localtime()."""
        offset = self.utcoffset()
        utc = self - offset if offset else self
        return _time.struct_time((utc._year, utc._month, utc._day, utc._hour, utc._minute, utc._second,
                                  utc.weekday(), utc._day_of_year(), 0))

    def timestamp(self):
        """Seconds since 1970, as a float."""
        if self._tzinfo is None:
            return (self - _EPOCH).total_seconds()
        return (self - _EPOCH_UTC).total_seconds()

    def date(self):
        """Return date object with same year, month and day."""
        return _date(self._year, self._month, self._day)

    def time(self):
        """Return time object with same time but with tzinfo=None."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """Return time object with same time and tzinfo."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True,
                *, fold=None):
        """Return datetime with new specified fields."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def astimezone(self, tz=None):
        """tz -> convert to local time in new timezone tz"""
        if tz is not None and not isinstance(tz, base.tzinfo):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
        mine = self._tzinfo
        if tz is not None and mine is tz:
            return self
        offset = None if mine is None else self.utcoffset()
        if offset is None:
            offset = timedelta(0)   # local time is UTC
        utc = (self - offset).replace(tzinfo=None)
        if tz is None:
            tz = timezone(timedelta(0), "UTC")
        return tz.fromutc(utc.replace(tzinfo=tz))

    def ctime(self):
        """The text that C's ctime() would give."""
        return (f"{base.DAY_NAMES[self.weekday()]} {base.MONTH_NAMES[self._month]} {self._day:2d} "
                f"{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}")

    def isoformat(self, sep="T", timespec="auto"):
        """[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not "
                            + ("str" if isinstance(sep, str) else base.kind_of_argument(sep)))
        return (date.isoformat(self) + sep
                + format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
                + format_offset(self.utcoffset()))

    def __str__(self):
        return self.isoformat(sep=" ")

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        parts = list(map(str, parts))
        if self._fold:
            parts.append("fold=1")
        if self._tzinfo is not None:
            parts.append(f"tzinfo={self._tzinfo!r}")
        return f"{class_name(self)}({', '.join(parts)})"

    def strftime(self, format):
        """format -> strftime() style string."""
        return _strftime(self, format, self.timetuple(), lambda part: self.tzname() if part else self.utcoffset())

    def utcoffset(self):
        """Return self.tzinfo.utcoffset(self)."""
        return None if self._tzinfo is None else check_offset("utcoffset", self._tzinfo.utcoffset(self))

    def tzname(self):
        """Return self.tzinfo.tzname(self)."""
        if self._tzinfo is None:
            return None
        return _checked_name(self._tzinfo.tzname(self))

    def dst(self):
        """Return self.tzinfo.dst(self)."""
        return None if self._tzinfo is None else check_offset("dst", self._tzinfo.dst(self))

    def _total(self):
        """Microseconds since the calendar's beginning."""
        seconds = ((date.toordinal(self) * 24 + self._hour) * 60 + self._minute) * 60 + self._second
        return seconds * 1_000_000 + self._microsecond

    def _moved(self, delta):
        total = self._total() + delta
        days, rest = divmod(total, 86_400_000_000)
        if not 1 <= days <= MAX_ORDINAL:
            raise OverflowError("date value out of range")
        seconds, micro = divmod(rest, 1_000_000)
        return type(self)(*from_ordinal(days), seconds // 3600, seconds // 60 % 60, seconds % 60, micro, self._tzinfo)

    def __add__(self, other):
        return self._moved(other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other._total())
        if not isinstance(other, datetime):
            return NotImplemented
        difference = self._total() - other._total()
        if self._tzinfo is not other._tzinfo:
            mine, others = self.utcoffset(), other.utcoffset()
            if (mine is None) != (others is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            if mine is not None:
                difference -= mine._total() - others._total()
        return timedelta(microseconds=difference)

    def _compared(self, other, test, equality=False):
        if not isinstance(other, datetime):
            if isinstance(other, date) and not equality:
                compare_error(self, other)
            if equality and isinstance(other, date):
                return False
            return NotImplemented
        a, b = self._total(), other._total()
        if self._tzinfo is not other._tzinfo:
            mine, others = self.utcoffset(), other.utcoffset()
            if equality and (mine != self.replace(fold=1 - self._fold).utcoffset()
                             or others != other.replace(fold=1 - other._fold).utcoffset()):
                return False
            if (mine is None) != (others is None):
                if equality:
                    return False
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            if mine is not None:
                a -= mine._total()
                b -= others._total()
        return test(a, b)

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b, True)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def __hash__(self):
        offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
        return hash(self._total() if offset is None else self._total() - offset._total())

    def __reduce_ex__(self, protocol, /):
        month = self._month | (self._fold << 7 if protocol > 3 else 0)
        return _with_state(self, bytes((self._year >> 8, self._year & 255, month, self._day, self._hour, self._minute,
                                        self._second)))

    def __reduce__(self):
        return self.__reduce_ex__(2)


# Not the text that names the module, which a pickle would refer back to.
datetime.__qualname__ = "".join(("date", "time"))
_date, _time_class = date, time
_lay_out(datetime, 48, False, _hour="B29", _minute="B30", _second="B31", _microsecond="T32", _fold="B35", _tzinfo="O40")
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1)
_EPOCH_UTC = datetime(1970, 1, 1, tzinfo=UTC)


from _imp import make_immutable as _make_immutable

_make_immutable(date, time, datetime, IsoCalendarDate)
