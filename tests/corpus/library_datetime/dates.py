# date: construction, parts, ordinals, weeks.
from datetime import date

for arguments in ((2024, 2, 29), (1, 1, 1), (9999, 12, 31), (2023, 1, 1), (2021, 1, 3)):
    day = date(*arguments)
    print(repr(day), day, day.weekday(), day.isoweekday(), tuple(day.isocalendar()), day.toordinal(), day.ctime(), day.timetuple().tm_yday)
print(date(2024, 2, 29).isocalendar(), date.fromordinal(738000), date.fromisocalendar(2024, 9, 4), date.min, date.max, date.resolution)
print(date(2024, 1, 31).replace(month=3), date(2024, 1, 1) < date(2024, 1, 2), date(2024, 1, 1) == date(2024, 1, 1))
for attempt in (lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: date(2023, 13, 1), lambda: date(2023, 1), lambda: date("x", 1, 1),
                lambda: date(2023, 1, 1.0), lambda: date.fromordinal(0), lambda: date(2023, 1, 1) < 5, lambda: date.fromisocalendar(2024, 54, 1),
                lambda: date(2024, 1, 31).replace(month=2)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
