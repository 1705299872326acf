# Last days of months, Easter, ISO weeks.
from datetime import date, timedelta


def last_day(year, month):
    return (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    l = (32 + 2 * e + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return date(year, month, day + 1)


print([last_day(2024, month).day for month in range(1, 13)], [str(easter(year)) for year in (1999, 2024, 2038)])
for day in (date(2020, 12, 31), date(2021, 1, 3), date(2024, 12, 30)):
    print(day, tuple(day.isocalendar()), f"{day:%G-W%V-%u}")
print(sorted({easter(y).month for y in range(1900, 2000)}), (date(2024, 3, 1) - date(2024, 2, 1)).days)
