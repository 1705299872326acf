# Leap years, month ranges, weekdays, weeks.
import calendar
import datetime

print([year for year in range(1896, 1913) if calendar.isleap(year)], calendar.leapdays(2000, 2025))
print(calendar.monthrange(2024, 2), calendar.monthrange(2023, 2), calendar.weekday(2024, 2, 29), calendar.timegm((2024, 1, 1, 0, 0, 0)))
print(calendar.monthcalendar(2024, 2))
own = calendar.Calendar(firstweekday=6)
print(list(own.iterweekdays()), list(own.itermonthdays(2024, 2))[:8], list(own.itermonthdays2(2024, 2))[:6], list(own.itermonthdays4(2024, 2))[:2])
print(own.monthdatescalendar(2024, 2)[0][0], len(own.yeardayscalendar(2024)), own.monthdays2calendar(2024, 2)[-1])
for attempt in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(9), lambda: calendar.month(2024, 0)):
    try:
        print(attempt())
    except (calendar.IllegalMonthError, calendar.IllegalWeekdayError) as error:
        print(type(error).__name__, error, isinstance(error, ValueError))
