"""TZif files (RFC 8536): a table of changes, and a rule in POSIX form for all that comes after."""

import re
import struct
from collections import namedtuple
from datetime import date, timedelta

# A time with one offset from UTC, how much of it is for daylight saving, and a name.
Period = namedtuple('Period', 'offset saving name')


def read_zone(file):
    """(changes in UTC, the periods they begin, the period before, the period or rule after)"""
    version, counts = _header(file)
    size = 4
    if version >= 2:
        file.seek(_length(counts, 4), 1)        # the same in 32 bits
        version, counts = _header(file)
        size = 8
    leap_count, change_count, type_count, letter_count = counts[2:]
    changes = struct.unpack(f">{change_count}{'q' if size == 8 else 'l'}", file.read(change_count * size))
    kinds = file.read(change_count)
    types = list(struct.iter_unpack(">lbb", file.read(type_count * 6)))
    letters = file.read(letter_count)
    rule = b""
    if size == 8:
        file.seek(counts[0] + counts[1] + leap_count * 12, 1)
        file.readline()
        rule = file.readline().rstrip(b"\n")
    savings = _savings(kinds, types)
    periods = []
    for (offset, _, where), saving in zip(types, savings):
        name = letters[where:letters.index(b"\0", where)].decode()
        periods.append(Period(timedelta(seconds=offset), timedelta(seconds=saving), name))
    first = next((number for number, kind in enumerate(types) if not kind[1]), 0) if types else None
    before = periods[first] if periods else None
    after = parse_rule(rule.decode()) if rule else periods[kinds[-1]] if kinds else before
    if after is None:
        raise ValueError("No time zone information found.")
    return list(changes), [periods[kind] for kind in kinds], before or after, after


def _header(file):
    data = file.read(44)
    if data[:4] != b"TZif":
        raise ValueError("Invalid TZif file: magic not found")
    version = 1 if data[4:5] == b"\0" else int(data[4:5])
    return version, struct.unpack(">6l", data[20:44])


def _length(counts, size):
    utc, standard, leap, changes, types, letters = counts
    return changes * (size + 1) + types * 6 + letters + leap * (size + 4) + standard + utc


def _savings(kinds, types):
    """How much daylight saving a type has, told by the types that come before and after it."""
    savings = [0] * len(types)
    summer = {number for number, kind in enumerate(types) if kind[1]}
    left = set(summer)
    for place in range(1, len(kinds)):
        kind = kinds[place]
        if not left:
            break
        if kind not in left:
            continue
        offset, neighbour = types[kind][0], kinds[place - 1]
        saving = 0 if neighbour in summer else offset - types[neighbour][0]
        if not saving and kind < len(types) - 1 and place + 1 < len(kinds):
            neighbour = kinds[place + 1]
            if neighbour in summer:
                continue
            saving = offset - types[neighbour][0]
        if saving:
            left.remove(kind)
            savings[kind] = saving
    for kind in left:
        savings[kind] = 3600
    return savings


# --- Rules: EST5EDT,M3.2.0,M11.1.0 ---

_NAME = r"([^<0-9:.+-]+|<[a-zA-Z0-9+-]+>)"
_OFFSET = r"([+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?)"
_ABBREVIATIONS = re.compile(f"{_NAME}{_OFFSET}(?:{_NAME}{_OFFSET}?)?", re.ASCII)


class Rule:
    """Standard time, and daylight saving time between two days of each year."""

    def __init__(self, standard, summer, start, end):
        self.standard, self.summer, self._start, self._end = standard, summer, start, end
        self._difference = int((summer.offset - standard.offset).total_seconds())

    def _is_summer(self, start, end, now):
        return start <= now < end if start < end else not end <= now < start

    def at_wall(self, now, moment):
        start, end = self._start(moment.year), self._end(moment.year)
        if moment.fold == (self._difference >= 0):
            end -= self._difference
        else:
            start += self._difference
        return self.summer if self._is_summer(start, end, now) else self.standard

    def at_utc(self, now, year):
        start = self._start(year) - int(self.standard.offset.total_seconds())
        end = self._end(year) - int(self.summer.offset.total_seconds())
        period = self.summer if self._is_summer(start, end, now) else self.standard
        back = end if self._difference > 0 else start
        return period, back <= now < back + abs(self._difference)


def parse_rule(text):
    """A rule, or the period that goes on for ever."""
    names, *days = text.split(",")
    found = _ABBREVIATIONS.fullmatch(names)
    if not found:
        raise ValueError(f"{text} is not a valid TZ string")
    name, offset, summer_name, summer_offset = found.groups()
    behind = -_signed(offset, text)
    standard = Period(timedelta(seconds=behind), timedelta(0), name.strip("<>"))
    if not summer_name:
        if days:
            raise ValueError(f"Transition rule present without DST: {text}")
        return standard
    if len(days) != 2:
        raise ValueError(f"Missing transition rules: {text}" if not days else f"Invalid transition rules: {text}")
    ahead = -_signed(summer_offset, text) if summer_offset else behind + 3600
    summer = Period(timedelta(seconds=ahead), timedelta(seconds=ahead - behind), summer_name.strip("<>"))
    return Rule(standard, summer, *(_day(day, text) for day in days))


def _signed(text, rule):
    sign = -1 if text.startswith("-") else 1
    hours, minutes, seconds = ([int(part) for part in text.lstrip("+-").split(":")] + [0, 0])[:3]
    if hours > 167 or minutes > 59 or seconds > 59:
        raise ValueError(f"Invalid offset in TZ string: {rule}")
    return sign * (hours * 3600 + minutes * 60 + seconds)


def _day(text, rule):
    """A function that gives the moment of a year, on a clock without an offset."""
    day, _, time = text.partition("/")
    second = _signed(time, rule) if time else 7200
    if day.startswith("M"):
        month, week, weekday = map(int, day[1:].split("."))
        if not (1 <= month <= 12 and 1 <= week <= 5 and 0 <= weekday <= 6):
            raise ValueError(f"Invalid transition rule: {rule}")
        return lambda year: (_nth_weekday(year, month, week, weekday) - 719163) * 86400 + second
    number = int(day.removeprefix("J"))
    if day.startswith("J"):     # February 29th is not counted

        def moment(year):
            leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
            return (date(year, 1, 1).toordinal() + number - 1 + (leap and number >= 60) - 719163) * 86400 + second
        return moment
    # Day 0 ought to be January 1st; CPython 3.11 counts from the day before.
    return lambda year: (date(year, 1, 1).toordinal() + number - 1 - 719163) * 86400 + second


def _nth_weekday(year, month, week, weekday):
    """The ordinal of a month's weekday, the last one for week 5; Sunday is 0."""
    first = date(year, month, 1)
    day = 1 + (weekday - first.isoweekday()) % 7 + 7 * (week - 1)
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else None
    length = 31 if following is None else following.toordinal() - first.toordinal()
    return first.toordinal() + (day if day <= length else day - 7) - 1
