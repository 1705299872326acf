# datetime: construction, fields, replacing, combining.
from datetime import date, datetime, time, timedelta

moment = datetime(2024, 2, 29, 13, 5, 9, 123456)
print(repr(moment), moment, moment.date(), moment.time(), moment.hour, moment.microsecond, moment.isoformat(), moment.ctime())
for spec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"):
    print(spec, moment.isoformat(timespec=spec), moment.replace(microsecond=0).isoformat(" ", spec))
print(moment.replace(year=2020, hour=0), datetime.combine(date(2020, 1, 2), time(3, 4)), moment + timedelta(days=1, hours=11))
print(moment - datetime(2024, 1, 1), moment - timedelta(weeks=9), moment.timetuple(), datetime(2024, 1, 1) == date(2024, 1, 1))
print(datetime.min, datetime.max, repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 1, 2, 3)), repr(datetime(2024, 1, 1, fold=1)))
for attempt in (lambda: datetime(2024, 1, 1, 24), lambda: datetime(2024, 1, 1, 1, 60), lambda: datetime(2024), lambda: moment < date(2024, 1, 1),
                lambda: moment + 1, lambda: datetime.max + timedelta(1), lambda: moment.isoformat(timespec="x"), lambda: datetime.combine(1, 2),
                lambda: datetime(2024, 1, 1, tzinfo=5), lambda: datetime(2024, 1, 1, fold=2), lambda: moment - 5):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
