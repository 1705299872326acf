# timezone: fixed offsets, names, conversion between them.
from datetime import datetime, timedelta, timezone

utc, east, west = timezone.utc, timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=-8), "PST")
print(repr(utc), utc, repr(east), east, repr(west), west, timezone(timedelta(seconds=3661)), timezone(timedelta(0)) is utc)
noon = datetime(2024, 3, 10, 12, tzinfo=utc)
for zone in (utc, east, west):
    there = noon.astimezone(zone)
    print(there, repr(there), there.utcoffset(), there.tzname(), there.dst(), there == noon, there.timestamp(), hash(there) == hash(noon))
print(noon - datetime(2024, 3, 10, tzinfo=east), noon.replace(tzinfo=None), datetime.fromtimestamp(0, utc), datetime.fromtimestamp(1e9, west))
print(east.utcoffset(None), west.tzname(None), utc.dst(None), east == timezone(timedelta(minutes=330)), utc < utc if False else None)
for attempt in (lambda: timezone(5), lambda: timezone(timedelta(days=1)), lambda: noon - datetime(2024, 1, 1), lambda: noon < datetime(2024, 1, 1),
                lambda: timezone(timedelta(0), 5), lambda: utc.utcoffset(5), lambda: datetime.fromtimestamp(float("nan"))):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
print(noon == datetime(2024, 3, 10, 12))
