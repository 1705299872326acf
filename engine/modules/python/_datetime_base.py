# Built in: what the classes of datetime share: the calendar's arithmetic, argument checks, parts of ISO texts; timedelta,
# tzinfo and timezone.
import math as _math
import sys as _sys
from _layouts import lay_out as _lay_out

MINYEAR, MAXYEAR = 1, 9999
_DAYS_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTH_NAMES = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MAX_ORDINAL = 3652059


# --- Calendar ---

def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def days_in_month(year, month):
    return 29 if month == 2 and is_leap(year) else _DAYS_IN_MONTH[month]


def days_before_month(year, month):
    return _DAYS_BEFORE_MONTH[month] + (month > 2 and is_leap(year))


def to_ordinal(year, month, day):
    return days_before_year(year) + days_before_month(year, month) + day


def from_ordinal(n):
    """(year, month, day) of day n, where day 1 is 0001-01-01."""
    n -= 1
    cycles, n = divmod(n, 146097)
    centuries, n = divmod(n, 36524)
    fours, n = divmod(n, 1461)
    years, n = divmod(n, 365)
    year = cycles * 400 + centuries * 100 + fours * 4 + years + 1
    if years == 4 or centuries == 4:
        return year - 1, 12, 31
    month = 12
    while days_before_month(year, month) > n:
        month -= 1
    return year, month, n - days_before_month(year, month) + 1


def iso_week_one(year):
    """Ordinal of the Monday that starts ISO week 1."""
    first = to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def from_iso_calendar(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 0 < week < 53:
        weekday = (to_ordinal(year, 1, 1) - 1) % 7
        if not (week == 53 and (weekday == 3 or weekday == 2 and is_leap(year))):
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    ordinal = iso_week_one(year) + (week - 1) * 7 + day - 1
    if not 1 <= ordinal <= MAX_ORDINAL:
        raise ValueError(f"year {from_ordinal(ordinal)[0] if ordinal > 0 else 0} is out of range")
    return from_ordinal(ordinal)


# --- Arguments ---

def exactly(count, arguments, name):
    """The arguments, so many of them."""
    if len(arguments) != count:
        raise TypeError(f"{name}() takes exactly {count} argument{'s' if count > 1 else ''} ({len(arguments)} given)")
    return arguments


def kind_of_argument(value):
    """How an error names the type of an argument."""
    return "None" if value is None else type(value).__name__


def index(value):
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    if not hasattr(type(value), "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def check_date(year, month, day):
    year, month, day = index(year), index(month), index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = index(hour), index(minute), index(second), index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond, fold


def check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
    return tz


def check_offset(name, offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{type(offset).__name__}'")
    if not -timedelta(1) < offset < timedelta(1):
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
    return offset


def format_offset(offset, separator=":"):
    """+HH:MM[:SS[.ffffff]], "" for None."""
    if offset is None:
        return ""
    sign = "+"
    if offset._days < 0:
        sign, offset = "-", -offset
    minutes, seconds = divmod(offset._seconds, 60)
    text = f"{sign}{minutes // 60:02d}{separator}{minutes % 60:02d}"
    if seconds or offset._microseconds:
        text += f"{separator}{seconds:02d}"
        if offset._microseconds:
            text += f".{offset._microseconds:06d}"
    return text


def format_time(hour, minute, second, microsecond, timespec):
    forms = {"hours": "{:02d}", "minutes": "{:02d}:{:02d}", "seconds": "{:02d}:{:02d}:{:02d}",
             "milliseconds": "{:02d}:{:02d}:{:02d}.{:03d}", "microseconds": "{:02d}:{:02d}:{:02d}.{:06d}"}
    if not isinstance(timespec, str):
        raise TypeError(f"isoformat() argument 1 must be str, not {kind_of_argument(timespec)}")
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    elif timespec == "milliseconds":
        microsecond //= 1000
    form = forms.get(timespec)
    if form is None:
        raise ValueError("Unknown timespec value")
    return form.format(hour, minute, second, microsecond)


def class_name(obj):
    """How repr() names the class: by the last part of its module's and its own name."""
    kind = type(obj)
    return f"datetime.{kind.__name__}" if kind.__module__ == "datetime" else kind.__name__


def compare_error(a, b):
    raise TypeError(f"can't compare {_full_name(a)} to {_full_name(b)}")


def _full_name(obj):
    kind = type(obj)
    return kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


# --- ISO texts ---

def _number(text, start, count):
    piece = text[start:start + count]
    if len(piece) != count or not piece.isascii() or not piece.isdigit():
        raise ValueError
    return int(piece)


def parse_iso_date(text):
    """(year, month, day) of YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D] or YYYYWww[D]."""
    year = _number(text, 0, 4)
    dashed = text[4:5] == "-"
    at = 5 if dashed else 4
    if text[at:at + 1] == "W":
        week = _number(text, at + 1, 2)
        at += 3
        day = 1
        if len(text) > at:
            if dashed != (text[at] == "-"):
                raise ValueError
            at += dashed
            day = _number(text, at, len(text) - at) if len(text) - at == 1 else _number(text, at, -1)
        return from_iso_calendar(year, week, day)
    month = _number(text, at, 2)
    at += 2
    if dashed:
        if text[at:at + 1] != "-":
            raise ValueError
        at += 1
    day = _number(text, at, 2)
    if len(text) != at + 2:
        raise ValueError
    return year, month, day


def date_length(text):
    """Where the date of an ISO date and time ends; 0 when there is no telling."""
    length = len(text)
    if length < 7:
        return 0
    if length == 7:
        return 7
    if text[4] == "-":
        if text[5] == "W":
            if length < 8:
                return 0
            if length > 8 and text[8] == "-":
                if length == 9:
                    raise ValueError
                if length > 10 and text[10].isdigit():
                    return 8
                return 10
            return 8
        return 10
    if text[4] == "W":
        at = 7
        while at < length and text[at].isdigit():
            at += 1
        if at < 9:
            return at
        return 7 if at % 2 == 0 else 8
    return 8


def _parse_clock(text):
    """[hour, minute, second, microsecond] of HH[:MM[:SS[.f...]]] or HHMMSS.f."""
    parts = [0, 0, 0, 0]
    at = 0
    colons = text[2:3] == ":"
    for i in range(3):
        parts[i] = _number(text, at, 2)
        at += 2
        if at >= len(text):
            return parts
        following = text[at]
        if i < 2:
            if colons and following == ":":
                at += 1
                continue
            if not colons and following.isdigit():
                continue
            if not colons and i < 2 and following in ":" or i < 2 and following in ".,":
                raise ValueError
            raise ValueError
        if following not in ".,":
            raise ValueError
        at += 1
    fraction = text[at:]
    if not fraction or not fraction.isascii() or not fraction.isdigit():
        raise ValueError
    parts[3] = int(fraction[:6].ljust(6, "0"))
    return parts


def parse_iso_time(text):
    """[hour, minute, second, microsecond, tzinfo]."""
    if len(text) < 2:
        raise ValueError
    zone_at = next((i for i, c in enumerate(text) if c in "+-Z"), -1)
    parts = _parse_clock(text if zone_at < 0 else text[:zone_at])
    zone = None
    if zone_at >= 0:
        if text[zone_at] == "Z":
            if text[zone_at + 1:]:
                raise ValueError
            zone = timezone.utc
        else:
            clock = text[zone_at + 1:]
            if len(clock) in (0, 1, 3):
                raise ValueError
            hour, minute, second, microsecond = _parse_clock(clock)
            if hour == minute == second == microsecond == 0:
                zone = timezone.utc
            else:
                offset = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=microsecond)
                zone = timezone(-offset if text[zone_at] == "-" else offset)
    return parts + [zone]


# --- timedelta ---

def _exact_divide(value, divisor):
    """value / divisor to the nearest integer, half to even."""
    quotient, rest = divmod(value, divisor)
    rest *= 2
    greater = rest > divisor if divisor > 0 else rest < divisor
    return quotient + 1 if greater or rest == divisor and quotient & 1 else quotient


class timedelta:
    """Difference between two datetime values."""
    __slots__ = ("_days", "_seconds", "_microseconds")
    __module__ = "datetime"

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        # Whole units are summed as an integer of microseconds; what floats leave over is rounded at the end.
        total = 0
        left_over = 0.0
        for name, value, factor in (("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000),
                                    ("seconds", seconds, 1_000_000), ("minutes", minutes, 60_000_000),
                                    ("hours", hours, 3_600_000_000), ("days", days, 86_400_000_000),
                                    ("weeks", weeks, 604_800_000_000)):
            if isinstance(value, int):
                total += value * factor
            elif isinstance(value, float):
                fraction, whole = _math.modf(value)
                total += int(whole) * factor
                if fraction:
                    fraction *= factor
                    fraction, whole = _math.modf(fraction)
                    total += int(whole)
                    left_over += fraction
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        if left_over:
            whole = round(left_over)
            if abs(whole - left_over) == 0.5:   # half to even, counted with what is there
                odd = total & 1
                whole = 2 * round((left_over + odd) * 0.5) - odd
            total += whole
        return _from_microseconds(total, cls)

    @property
    def days(self):
        """Number of days."""
        return self._days

    @property
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._seconds

    @property
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._microseconds

    def total_seconds(self):
        """The whole duration in seconds."""
        return self._total() / 1_000_000

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1_000_000 + self._microseconds

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in
                 (("days", self._days), ("seconds", self._seconds), ("microseconds", self._microseconds)) if value]
        return f"{class_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, second = divmod(self._seconds, 60)
        text = f"{minutes // 60}:{minutes % 60:02d}:{second:02d}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        if self._microseconds:
            text += f".{self._microseconds:06d}"
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _from_microseconds(self._total() + other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _from_microseconds(self._total() - other._total())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return _from_microseconds(other._total() - self._total())
        return NotImplemented

    def __neg__(self):
        return _from_microseconds(-self._total())

    def __pos__(self):
        return _from_microseconds(self._total())

    def __abs__(self):
        return -self if self._days < 0 else +self

    def __mul__(self, other):
        if isinstance(other, int):
            return _from_microseconds(self._total() * other)
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return _from_microseconds(_exact_divide(self._total() * top, bottom))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return _from_microseconds(self._total() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _from_microseconds(_exact_divide(self._total(), other))
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            if top == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _from_microseconds(_exact_divide(self._total() * bottom, top))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return _from_microseconds(self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, rest = divmod(self._total(), other._total())
            return quotient, _from_microseconds(rest)
        return NotImplemented

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return bool(self._days or self._seconds or self._microseconds)

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


def _from_microseconds(total, cls=timedelta):
    seconds, microseconds = divmod(total, 1_000_000)
    days, seconds = divmod(seconds, 86400)
    if not -999999999 <= days <= 999999999:
        if abs(days) >= 1 << 31:
            raise OverflowError("Python int too large to convert to C int")
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    self = object.__new__(cls)
    self._days, self._seconds, self._microseconds = days, seconds, microseconds
    return self


_lay_out(timedelta, 40, False, _days="i24", _seconds="i28", _microseconds="i32")
timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


# --- tzinfo, timezone ---

class tzinfo:
    """Abstract base class for time zone info objects."""
    __slots__ = ()
    __module__ = "datetime"

    def tzname(self, dt, /):
        """The name of the time zone at that time."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt, /):
        """datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt, /):
        """datetime -> DST offset as timedelta positive east of UTC."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt, /):
        """The local time for one in UTC."""
        if not hasattr(dt, "_hour") or not hasattr(dt, "_year"):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - saving
        if standard:
            dt += standard
            saving = dt.dst()
            if saving is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + saving

    def __reduce__(self):
        args = getattr(self, "__getinitargs__", tuple)()
        state = self.__getstate__()
        return type(self), args, state


_lay_out(tzinfo, 16, False)


def _check_datetime_or_none(dt, name):
    if dt is not None and not (hasattr(dt, "_hour") and hasattr(dt, "_year")):
        raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")


_ABSENT = object()


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""
    __slots__ = ("_offset", "_name")
    __module__ = "datetime"

    def __new__(cls, offset, name=_ABSENT):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, "
                            f"not {'None' if offset is None else type(offset).__name__}")
        if name is _ABSENT:
            name = None
            if not offset:
                return cls.utc
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {'None' if name is None else type(name).__name__}")
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                             f"not {offset!r}.")
        return _new_zone(cls, offset, name)

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return type(self), self.__getinitargs__(), None

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        named = "" if self._name is None else f", {self._name!r}"
        return f"{class_name(self)}({self._offset!r}{named})"

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt, /):
        """Return fixed offset."""
        _check_datetime_or_none(dt, "utcoffset")
        return self._offset

    def tzname(self, dt, /):
        """If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'."""
        _check_datetime_or_none(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + format_offset(self._offset) if self._offset else "UTC"

    def dst(self, dt, /):
        """Return None."""
        _check_datetime_or_none(dt, "dst")
        return None

    def fromutc(self, dt, /):
        """The local time for one in UTC."""
        if not (hasattr(dt, "_hour") and hasattr(dt, "_year")):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset


def _new_zone(cls, offset, name):
    self = tzinfo.__new__(cls)
    self._offset = offset
    self._name = name
    return self


_lay_out(timezone, 32, False, _offset="O16", _name="O24")
timezone.utc = UTC = _new_zone(timezone, timedelta(0), None)
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


from _imp import make_immutable as _make_immutable

_make_immutable(timedelta, tzinfo, timezone)
