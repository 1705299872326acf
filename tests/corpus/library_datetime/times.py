# time objects: text, comparison, truth.
from datetime import time, timedelta, timezone

for clock in (time(), time(1, 2), time(23, 59, 59, 5), time(12, tzinfo=timezone.utc), time(6, 30, tzinfo=timezone(timedelta(hours=2))), time(1, fold=1)):
    print(repr(clock), clock, clock.isoformat("minutes"), clock.utcoffset(), clock.tzname(), bool(clock))
print(time(1) < time(2), time(1) == time(1, 0), time(5).replace(minute=3), time.min, time.max, time.fromisoformat("04:23:01.5"))
print(f"{time(14, 5):%H.%M}", time(14, 5).strftime("%I:%M %p"), sorted([time(3), time(1), time(2)]))
for attempt in (lambda: time(25), lambda: time(1) < time(1, tzinfo=timezone.utc), lambda: time(1) + time(2), lambda: time.fromisoformat("x")):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
print(time(1) == time(1, tzinfo=timezone.utc))
