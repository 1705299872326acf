"""Reading dates and times by a format: what time.strptime and datetime.strptime do."""
import re
import time
from datetime import timedelta, timezone

import _datetime_base as base

_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
_MONTHS = ['', 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november',
           'december']


def _one_of(names, directive):
    names = sorted(filter(None, names), key=len, reverse=True)
    return f'(?P<{directive}>' + '|'.join(map(re.escape, names)) + ')'


_PATTERNS = {
    'd': r'(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])',
    'f': r'(?P<f>[0-9]{1,6})',
    'H': r'(?P<H>2[0-3]|[0-1]\d|\d)',
    'I': r'(?P<I>1[0-2]|0[1-9]|[1-9])',
    'G': r'(?P<G>\d\d\d\d)',
    'j': r'(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
    'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])',
    'M': r'(?P<M>[0-5]\d|\d)',
    'S': r'(?P<S>6[0-1]|[0-5]\d|\d)',
    'U': r'(?P<U>5[0-3]|[0-4]\d|\d)',
    'W': r'(?P<W>5[0-3]|[0-4]\d|\d)',
    'u': r'(?P<u>[1-7])',
    'w': r'(?P<w>[0-6])',
    'V': r'(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)',
    'y': r'(?P<y>\d\d)',
    'Y': r'(?P<Y>\d\d\d\d)',
    'z': r'(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))',
    'A': _one_of(_DAYS, 'A'),
    'a': _one_of([name[:3] for name in _DAYS], 'a'),
    'B': _one_of(_MONTHS, 'B'),
    'b': _one_of([name[:3] for name in _MONTHS], 'b'),
    'p': '(?P<p>am|pm)',
    'Z': '(?P<Z>utc|gmt)',
    '%': '%',
}
_COMPOSED = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}
_compiled = {}


def _pattern(format):
    """The regular expression of a format; KeyError names a letter that is none."""
    text = re.sub(r'([\\.^$*+?\(\){}\[\]|])', r'\\\1', format)
    text = re.sub(r'\s+', r'\\s+', text)
    pieces = []
    while '%' in text:
        at = text.index('%') + 1
        letter = text[at]   # IndexError: a % at the end
        pieces.append(text[:at - 1])
        pieces.append(_pattern(_COMPOSED[letter]) if letter in _COMPOSED else _PATTERNS[letter])
        text = text[at + 1:]
    return ''.join(pieces) + text


def _regex(format):
    regex = _compiled.get(format)
    if regex is None:
        try:
            regex = re.compile(_pattern(format), re.IGNORECASE)
        except KeyError as error:
            bad = error.args[0]
            if bad == '\\':
                bad = '%'
            raise ValueError(f"'{bad}' is a bad directive in format '{format}'") from None
        except IndexError:
            raise ValueError(f"stray % in format '{format}'") from None
        _compiled[format] = regex
    return regex


def _day_from_week(year, week, weekday, starts_monday):
    """Day of the year of a weekday in a week that is counted as %U or %W do."""
    first = (base.to_ordinal(year, 1, 1) - 1) % 7
    if not starts_monday:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    before_week_one = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + before_week_one + 7 * (week - 1) + weekday


def _offset(text):
    """(seconds, microseconds) east of UTC that %z says."""
    if text == 'Z':
        return 0, 0
    if text[3] == ':':
        text = text[:3] + text[4:]
        if len(text) > 5:
            if text[5] != ':':
                raise ValueError(f"Inconsistent use of : in {text[:3]}:{text[3:]}")
            text = text[:5] + text[6:]
    seconds = int(text[1:3]) * 3600 + int(text[3:5]) * 60 + int(text[5:7] or 0)
    micro = int(text[8:].ljust(6, '0')) if text[8:] else 0
    return (-seconds, -micro) if text[0] == '-' else (seconds, micro)


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """(the eleven fields of a time tuple, microseconds, microseconds of the offset) that a text says."""
    for position, argument in enumerate((data_string, format)):
        if not isinstance(argument, str):
            raise TypeError(f"strptime() argument {position} must be str, not {type(argument)}")
    found = _regex(format).match(data_string)
    if not found:
        raise ValueError(f"time data {data_string!r} does not match format {format!r}")
    if len(data_string) != found.end():
        raise ValueError(f"unconverted data remains: {data_string[found.end():]}")

    said = {name: value for name, value in found.groupdict().items() if value is not None}
    year = iso_year = weekday = day_of_year = week = iso_week = None
    starts_monday = False
    month = day = 1
    hour = minute = second = micro = 0
    isdst = -1
    zone = None
    offset = offset_micro = None
    if 'y' in said:
        year = int(said['y'])
        year += 2000 if year <= 68 else 1900
    if 'Y' in said:
        year = int(said['Y'])
    if 'G' in said:
        iso_year = int(said['G'])
    if 'm' in said:
        month = int(said['m'])
    if 'B' in said:
        month = _MONTHS.index(said['B'].lower())
    if 'b' in said:
        month = [name[:3] for name in _MONTHS].index(said['b'].lower())
    if 'd' in said:
        day = int(said['d'])
    if 'H' in said:
        hour = int(said['H'])
    if 'I' in said:
        hour = int(said['I']) % 12 + (12 if said.get('p', '').lower() == 'pm' else 0)
    minute = int(said.get('M', 0))
    second = int(said.get('S', 0))
    if 'f' in said:
        micro = int(said['f'].ljust(6, '0'))
    if 'A' in said:
        weekday = _DAYS.index(said['A'].lower())
    if 'a' in said:
        weekday = [name[:3] for name in _DAYS].index(said['a'].lower())
    if 'w' in said:
        weekday = (int(said['w']) - 1) % 7
    if 'u' in said:
        weekday = int(said['u']) - 1
    if 'j' in said:
        day_of_year = int(said['j'])
    for letter in 'UW':
        if letter in said:
            week = int(said[letter])
            starts_monday = letter == 'W'
    if 'V' in said:
        iso_week = int(said['V'])
    if 'z' in said:
        offset, offset_micro = _offset(said['z'])
    if 'Z' in said:
        zone = said['Z'].lower()
        isdst = 0

    if iso_year is not None:
        if day_of_year is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. "
                         "Use the ISO year '%G' instead.")

    leap_year = False
    if year is None:
        if month == 2 and day == 29:
            year = 1904   # a leap year, so that the day exists
            leap_year = True
        else:
            year = 1900
    if day_of_year is None and weekday is not None:
        if week is not None:
            day_of_year = _day_from_week(year, week, weekday, starts_monday)
        elif iso_year is not None and iso_week is not None:
            year, month, day = base.from_iso_calendar(iso_year, iso_week, weekday + 1)
            day_of_year = None
        if day_of_year is not None and day_of_year <= 0:
            year -= 1
            day_of_year += 366 if base.is_leap(year) else 365
    if day_of_year is None:
        day_of_year = base.to_ordinal(year, month, day) - base.to_ordinal(year, 1, 1) + 1
    else:
        year, month, day = base.from_ordinal(day_of_year - 1 + base.to_ordinal(year, 1, 1))
    if weekday is None:
        weekday = (base.to_ordinal(year, month, day) + 6) % 7
    if leap_year:
        year = 1900
    fields = (year, month, day, hour, minute, second, weekday, day_of_year, isdst, said.get('Z'), offset)
    return fields, micro, offset_micro


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """The struct_time that a text says."""
    fields, _, _ = _strptime(data_string, format)
    return time.struct_time(fields)


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """The datetime of class cls that a text says."""
    fields, micro, offset_micro = _strptime(data_string, format)
    name, offset = fields[-2:]
    args = fields[:6] + (micro,)
    if offset is None:
        return cls(*args)
    delta = timedelta(seconds=offset, microseconds=offset_micro)
    return cls(*args, timezone(delta, name) if name else timezone(delta))
