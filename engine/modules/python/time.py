# Built in: time on a virtual clock.  The machine has no clock of its own, so that each run is the same: a run starts at
# 2024-01-01 00:00:00 UTC, each reading of a clock takes 100 microseconds, sleep() lets the other threads run, and moves
# the clock on when none of them can (module _threads).  The local zone is UTC.
from _structseq import struct_time, untracked as _untracked
from _threads import clock as _read, sleep as _sleep, slept as _slept

_START = 1_704_067_200_000_000_000   # in nanoseconds since 1970

CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID, CLOCK_MONOTONIC_RAW = range(5)
CLOCK_BOOTTIME, CLOCK_TAI = 7, 11
timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")

_STRUCT_TM_ITEMS = 11

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")
_DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


# --- Clocks ---

def time():
    """Return the current time in seconds since the Epoch."""
    return (_START + _read()) / 1e9


def time_ns():
    """Return the current time in nanoseconds since the Epoch."""
    return _START + _read()


def monotonic():
    """Monotonic clock, cannot go backward."""
    return _read() / 1e9


def monotonic_ns():
    """Monotonic clock, cannot go backward, as nanoseconds."""
    return _read()


def perf_counter():
    """Performance counter for benchmarking."""
    return _read() / 1e9


def perf_counter_ns():
    """Performance counter for benchmarking as nanoseconds."""
    return _read()


def process_time():
    """Process time for profiling: sum of the kernel and user-space CPU time."""
    return (_read() - _slept()) / 1e9


def process_time_ns():
    """Process time for profiling as nanoseconds."""
    return _read() - _slept()


thread_time = process_time
thread_time_ns = process_time_ns


def sleep(seconds, /):
    """Delay execution for a given number of seconds: the virtual clock moves on by them."""
    if isinstance(seconds, float):
        if seconds != seconds:
            raise ValueError("Invalid value NaN (not a number)")
        duration = int(seconds * 1e9) if -1e10 < seconds < 9223372037 else None
    else:
        if not hasattr(type(seconds), "__index__"):
            raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
        duration = seconds.__index__() * 1_000_000_000
    if duration is None or abs(duration) >= 1 << 63:
        raise OverflowError("timestamp too large to convert to C _PyTime_t")
    if duration < 0:
        raise ValueError("sleep length must be non-negative")
    _sleep(duration)


_CLOCKS = {CLOCK_REALTIME: time_ns, CLOCK_MONOTONIC: monotonic_ns, CLOCK_MONOTONIC_RAW: monotonic_ns,
           CLOCK_BOOTTIME: monotonic_ns, CLOCK_TAI: time_ns, CLOCK_PROCESS_CPUTIME_ID: process_time_ns,
           CLOCK_THREAD_CPUTIME_ID: process_time_ns}


def clock_gettime_ns(clk_id, /):
    """Return the time of the specified clock clk_id as nanoseconds."""
    reader = _CLOCKS.get(clk_id)
    if reader is None:
        raise OSError(22, "Invalid argument")
    return reader()


def clock_gettime(clk_id, /):
    """Return the time of the specified clock clk_id."""
    return clock_gettime_ns(clk_id) / 1e9


def clock_getres(clk_id, /):
    """Return the resolution (precision) of the specified clock clk_id."""
    if clk_id not in _CLOCKS:
        raise OSError(22, "Invalid argument")
    return 1e-09


def get_clock_info(name, /):
    """Get information of the specified clock."""
    known = {"time": ("clock_gettime(CLOCK_REALTIME)", False, True),
             "monotonic": ("clock_gettime(CLOCK_MONOTONIC)", True, False),
             "perf_counter": ("clock_gettime(CLOCK_MONOTONIC)", True, False),
             "process_time": ("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", True, False),
             "thread_time": ("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", True, False)}
    if name not in known:
        raise ValueError("unknown clock")
    from types import SimpleNamespace
    implementation, is_monotonic, adjustable = known[name]
    return SimpleNamespace(implementation=implementation, monotonic=is_monotonic, adjustable=adjustable, resolution=1e-09)


def tzset():
    """Initialize, or reinitialize, the local timezone: it is always UTC here."""


# --- Calendar ---

def _days_from_civil(year, month, day):
    """Days since 1970-01-01 in the proleptic Gregorian calendar."""
    year -= month <= 2
    era = year // 400
    of_era = year - era * 400
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468


def _civil_from_days(days):
    days += 719468
    era = days // 146097
    of_era = days - era * 146097
    year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    shifted = (5 * of_year + 2) // 153
    day = of_year - (153 * shifted + 2) // 5 + 1
    month = shifted + (3 if shifted < 10 else -9)
    return year + era * 400 + (month <= 2), month, day


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _broken_down(seconds, zone):
    if seconds is None:
        seconds = time()
    if isinstance(seconds, float):
        if seconds != seconds:
            raise ValueError("Invalid value NaN (not a number)")
        if abs(seconds) >= 2.0 ** 63:
            raise OverflowError("timestamp out of range for platform time_t")
        whole = seconds.__floor__()
    else:
        if not hasattr(type(seconds), "__index__"):
            raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
        whole = seconds.__index__()
    if abs(whole) >= 1 << 63:
        raise OverflowError("timestamp out of range for platform time_t")
    days, rest = divmod(whole, 86400)
    year, month, day = _civil_from_days(days)
    if abs(year) >= 1 << 31:
        raise OSError(75, "Value too large for defined data type")
    of_year = _DAYS_BEFORE[month - 1] + day + (month > 2 and _is_leap(year))
    return _untracked(struct_time((year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, of_year, 0,
                                   zone, 0)))


def gmtime(seconds=None, /):
    """Convert seconds since the Epoch to a time tuple expressing UTC."""
    return _broken_down(seconds, "GMT")


def localtime(seconds=None, /):
    """Convert seconds since the Epoch to a time tuple expressing local time, which is UTC."""
    return _broken_down(seconds, "UTC")


def _fields(t, name):
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError(f"{name}(): illegal time tuple argument")
    for field in t:
        if not hasattr(type(field), "__index__"):
            raise TypeError(f"'{type(field).__name__}' object cannot be interpreted as an integer")
        if not -0x80000000 <= field <= 0x7fffffff:
            raise OverflowError(f"signed integer is {'greater than maximum' if field > 0 else 'less than minimum'}")
    year, month, day, hour, minute, second, weekday, yearday, isdst = t
    if year < 1900 - 0x80000000:
        raise OverflowError("year out of range")
    weekday += 1
    # As C's remainder: what is negative stays so.
    return [year, month, day, hour, minute, second, weekday % 7 if weekday >= 0 else weekday, yearday - 1, isdst]


def _checked(t, name):
    """The fields in C's ranges; 0 is taken for 1 where CPython does."""
    fields = _fields(t, name)
    year, month, day, hour, minute, second, weekday, yearday, isdst = fields
    month = month or 1
    day = day or 1
    if not 1 <= month <= 12:
        raise ValueError("month out of range")
    if not 1 <= day <= 31:
        raise ValueError("day of month out of range")
    if not 0 <= hour <= 23:
        raise ValueError("hour out of range")
    if not 0 <= minute <= 59:
        raise ValueError("minute out of range")
    if not 0 <= second <= 61:
        raise ValueError("seconds out of range")
    if weekday < 0:
        raise ValueError("day of week out of range")
    if yearday == -1:
        yearday = 0
    elif not 0 <= yearday <= 365:
        raise ValueError("day of year out of range")
    return [year, month, day, hour, minute, second, weekday, yearday, isdst]


def mktime(t, /):
    """Convert a time tuple in local time to seconds since the Epoch."""
    year, month, day, hour, minute, second, *_ = _fields(t, "mktime")
    extra, month = divmod(month - 1, 12)
    days = _days_from_civil(year + extra, month + 1, 1) + day - 1
    return float(days * 86400 + hour * 3600 + minute * 60 + second)


def asctime(t=None, /):
    """Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'."""
    fields = _checked(localtime() if t is None else t, "asctime")
    year, month, day, hour, minute, second, weekday = fields[:7]
    return f"{_DAYS[weekday - 1][:3]} {_MONTHS[month - 1][:3]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year}"


def ctime(seconds=None, /):
    """Convert a time in seconds since the Epoch to a string in local time."""
    return asctime(localtime(seconds))


def _iso_week(year, weekday, yearday):
    """ISO 8601 year and week; weekday from Monday = 0, yearday from 0."""
    week = (yearday - weekday + 10 - 1 + 1) // 7
    if week < 1:
        year -= 1
        before = 366 if _is_leap(year) else 365
        week = (yearday + before - weekday + 10) // 7
    elif week == 53:
        length = 366 if _is_leap(year) else 365
        if yearday - weekday + 3 >= length:
            return year + 1, 1
    return year, week


def strftime(format, t=None, /):
    """Convert a time tuple to a string according to a format specification."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {'None' if format is None else type(format).__name__}")
    if "\0" in format:
        raise ValueError("embedded null character")
    if t is None:
        t = localtime()
    zone = t.tm_zone if isinstance(t, struct_time) else None
    offset = t.tm_gmtoff if isinstance(t, struct_time) else None
    return _format(format, _checked(t, "strftime"), zone or "UTC", offset or 0)


def _padded(number, width, fill, flag):
    """A number in its field, as the flag between % and the letter asks for it."""
    if flag == "-":
        return str(number)
    fill = {"_": " ", "0": "0"}.get(flag, fill)
    if number < 0 and fill == "0":
        return "-" + str(-number).rjust(width - 1, fill)
    return str(number).rjust(width, fill)


def _format(format, fields, zone, offset):
    year, month, day, hour, minute, second, weekday, yearday, _ = fields
    monday_first = (weekday - 1) % 7
    hour12 = hour % 12 or 12
    pieces = []
    i, end = 0, len(format)
    while i < end:
        c = format[i]
        i += 1
        if c != "%":
            pieces.append(c)
            continue
        start = i - 1
        flag = ""
        while i < end and format[i] in "-_0^#":
            flag = format[i]
            i += 1
        width = ""
        while i < end and format[i].isdigit():
            width += format[i]
            i += 1
        if i < end and format[i] in "EO":
            i += 1
        if i >= end:
            pieces.append(format[start:])
            break
        c = format[i]
        i += 1
        if c == "Y":
            text = str(year) if not width else str(year).rjust(int(width), "0")
        elif c == "G":
            text = str(_iso_week(year, monday_first, yearday)[0])
        elif c in _NUMBERS:
            number, digits, fill = _NUMBERS[c](year, month, day, hour, hour12, minute, second, weekday, monday_first,
                                               yearday)
            text = _padded(number, int(width) if width else digits, fill, flag)
        elif c in _COMPOSED:
            text = _format(_COMPOSED[c], fields, zone, offset)
        elif c == "a":
            text = _DAYS[monday_first][:3]
        elif c == "A":
            text = _DAYS[monday_first]
        elif c in "bh":
            text = _MONTHS[month - 1][:3]
        elif c == "B":
            text = _MONTHS[month - 1]
        elif c in "pP":
            text = "AM" if hour < 12 else "PM"
            if c == "P" or flag == "#":
                text = text.lower()
        elif c == "s":
            text = str(_days_from_civil(year, month, day) * 86400 + hour * 3600 + minute * 60 + second)
        elif c == "z":
            text = f"{'-' if offset < 0 else '+'}{abs(offset) // 3600:02d}{abs(offset) // 60 % 60:02d}"
        elif c == "Z":
            text = zone
        elif c in _LITERAL:
            text = _LITERAL[c]
        else:
            text = format[start:i]
        if flag == "^" or flag == "#" and c in "aAbBhZ":
            text = text.upper() if flag == "^" or c != "Z" else text.lower()
        if width and c not in _NUMBERS and c != "Y":
            text = text.rjust(int(width))
        pieces.append(text)
    return "".join(pieces)


_LITERAL = {"n": "\n", "t": "\t", "%": "%"}
_COMPOSED = {"c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "F": "%Y-%m-%d",
             "T": "%H:%M:%S", "R": "%H:%M", "r": "%I:%M:%S %p", "+": "%a %b %e %H:%M:%S %Z %Y"}
# letter: number, digits, fill from (year, month, day, hour, hour12, minute, second, weekday, weekday from Monday, yearday)
_NUMBERS = {
    "C": lambda y, mo, d, h, h12, mi, s, w, wm, yd: (y // 100, 2, "0"),
    "y": lambda y, mo, d, h, h12, mi, s, w, wm, yd: (y % 100, 2, "0"),
    "m": lambda y, mo, d, h, h12, mi, s, w, wm, yd: (mo, 2, "0"),
    "d": lambda y, mo, d, h, h12, mi, s, w, wm, yd: (d, 2, "0"),
    "e": lambda y, mo, d, h, h12, mi, s, w, wm, yd: (d, 2, " "),
    "H": lambda y, mo, d, h, h12, mi, s, w, wm, yd: (h, 2, "0"),
    "k": lambda y, mo, d, h, h12, mi, s, w, wm, yd: (h, 2, " "),
    "I": lambda y, mo, d, h, h12, mi, s, w, wm, yd: (h12, 2, "0"),
    "l": lambda y, mo, d, h, h12, mi, s, w, wm, yd: (h12, 2, " "),
    "M": lambda y, mo, d, h, h12, mi, s, w, wm, yd: (mi, 2, "0"),
    "S": lambda y, mo, d, h, h12, mi, s, w, wm, yd: (s, 2, "0"),
    "j": lambda y, mo, d, h, h12, mi, s, w, wm, yd: (yd + 1, 3, "0"),
    "u": lambda y, mo, d, h, h12, mi, s, w, wm, yd: (w or 7, 1, "0"),
    "w": lambda y, mo, d, h, h12, mi, s, w, wm, yd: (w, 1, "0"),
    "U": lambda y, mo, d, h, h12, mi, s, w, wm, yd: ((yd + 7 - w) // 7, 2, "0"),
    "W": lambda y, mo, d, h, h12, mi, s, w, wm, yd: ((yd + 7 - wm) // 7, 2, "0"),
    "V": lambda y, mo, d, h, h12, mi, s, w, wm, yd: (_iso_week(y, wm, yd)[1], 2, "0"),
    "g": lambda y, mo, d, h, h12, mi, s, w, wm, yd: (_iso_week(y, wm, yd)[0] % 100, 2, "0"),
}


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    """Parse a string to a time tuple according to a format specification."""
    import _strptime
    return _strptime._strptime_time(data_string, format)
