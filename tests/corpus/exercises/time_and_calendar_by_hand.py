# Calendars computed by hand: leap years, weekdays, month grids, durations, Easter, clock arithmetic.
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Mo Tu We Th Fr Sa Su".split()


def leap(year): return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
def month_length(year, month): return 29 if month == 2 and leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
def ordinal(year, month, day):
    if not 1 <= month <= 12: raise ValueError(f"month {month} is not in 1..12")
    if not 1 <= day <= month_length(year, month): raise ValueError(f"{MONTHS[month - 1]} {year} has no day {day}")
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + sum(month_length(year, m) for m in range(1, month)) + day
def from_ordinal(n):
    year = n // 366 + 1
    while ordinal(year + 1, 1, 1) <= n: year += 1
    month = 1
    while month < 12 and ordinal(year, month + 1, 1) <= n: month += 1
    return year, month, n - ordinal(year, month, 1) + 1
def weekday(year, month, day): return (ordinal(year, month, day) + 6) % 7
def grid(year, month):
    yield f"{MONTHS[month - 1]} {year}".center(20).rstrip()
    yield " ".join(DAYS)
    cells = ["  "] * weekday(year, month, 1) + [f"{d:2}" for d in range(1, month_length(year, month) + 1)]
    for i in range(0, len(cells), 7): yield " ".join(cells[i:i + 7])
def easter(year):
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    j, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * j - k - h + m + 32) % 7
    n = (h - m + r + 90) // 25
    return n, (h - m + r + n + 19) % 32
class Clock:
    def __init__(self, hours=0, minutes=0): self.total = (hours * 60 + minutes) % 1440
    def __add__(self, minutes): return Clock(0, self.total + minutes) if isinstance(minutes, int) else NotImplemented
    def __sub__(self, other): return (self.total - other.total) % 1440 if isinstance(other, Clock) else self + -other
    def __eq__(self, other): return isinstance(other, Clock) and self.total == other.total
    def __repr__(self): return f"{self.total // 60:02}:{self.total % 60:02}"
    def __format__(self, spec): return repr(self) if spec != "12" else f"{(self.total // 60 - 1) % 12 + 1}:{self.total % 60:02} {'ap'[self.total >= 720]}m"
    @property
    def angle(self): return abs((self.total % 720) * 0.5 - self.total % 60 * 6) % 360
def duration(seconds):
    if seconds < 0: return "-" + duration(-seconds)
    parts = []
    for name, size in (("week", 604800), ("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1)):
        count, seconds = divmod(seconds, size)
        if count: parts.append(f"{count} {name}{'s' * (count > 1)}")
    return ", ".join(parts[:-1]) + (" and " if len(parts) > 1 else "") + (parts[-1] if parts else "nothing")


print([y for y in (1900, 2000, 2023, 2024, 2100) if leap(y)], [month_length(2024, m) for m in range(1, 13)], sum(month_length(2023, m) for m in range(1, 13)))
print(ordinal(1, 1, 1), ordinal(2024, 2, 29), ordinal(2000, 1, 1) - ordinal(1999, 12, 31), [from_ordinal(n) for n in (1, 365, 366, 738945, 146097)], all(ordinal(*from_ordinal(n)) == n for n in range(700000, 702000, 7)))
print([DAYS[weekday(*d)] for d in ((2000, 1, 1), (1969, 7, 20), (2024, 2, 29), (1, 1, 1))], [y for y in range(2020, 2040) if weekday(y, 12, 25) == 6], sum(weekday(y, m, 13) == 4 for y in range(2001, 2101) for m in range(1, 13)))
print(*grid(2024, 2), *grid(2023, 10), sep="\n")
for bad in ((2023, 2, 29), (2024, 13, 1), (2024, 4, 31), (2024, 1, 0)):
    try: ordinal(*bad)
    except ValueError as error: print(error)
print([easter(y) for y in (1961, 2000, 2024, 2038)], easter(1818), easter(1943))
c = Clock(23, 50)
print(c, c + 25, c - 1430, Clock(1) - Clock(23), Clock(25, -10), f"{c:12} {Clock():12} {Clock(12, 5):12}", [Clock(h, 30).angle for h in (0, 6, 9)], Clock(24) == Clock(), c == 5, [duration(s) for s in (0, 1, 61, 3600, 90061, 1209600, -75)])
try: c + 1.5
except TypeError as error: print(error)
