# TOML's values that one pattern tells: numbers, dates and times.
import re
from datetime import date, datetime, time, timedelta, timezone

_CLOCK = r'([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?'
NUMBER = re.compile(r'''
    0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])* | b[01](?:_?[01])* | o[0-7](?:_?[0-7])*)
    | [+-]?(?:0|[1-9](?:_?[0-9])*)
      (?P<real>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)''', re.VERBOSE)
CLOCK = re.compile(_CLOCK)
MOMENT = re.compile(r'(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])'
                    rf'(?:[Tt ]{_CLOCK}(?:([Zz])|([+-])([01]\d|2[0-3]):([0-5]\d))?)?', re.ASCII)


def clock_of(match, first=1):
    """The time of day in four groups of a match."""
    hour, minute, second, fraction = (match.group(first + i) for i in range(4))
    return time(int(hour), int(minute), int(second), int(fraction.ljust(6, '0')) if fraction else 0)


def moment_of(match):
    """A date, or a date with a time and perhaps an offset."""
    day = date(*map(int, match.group(1, 2, 3)))
    if match.group(4) is None:
        return day
    zulu, sign, hours, minutes = match.group(8, 9, 10, 11)
    zone = None
    if zulu:
        zone = timezone.utc
    elif sign:
        offset = timedelta(hours=int(hours), minutes=int(minutes))
        zone = timezone(-offset if sign == '-' else offset)
    return datetime.combine(day, clock_of(match, 4), zone)


def number_of(match, parse_float):
    """An int, or what parse_float makes of the text."""
    return parse_float(match.group()) if match.group('real') else int(match.group(), 0)
