# Timestamps to moments and back.
from datetime import date, datetime, timedelta, timezone

for stamp in (0, 1, -1, 1.5, 1e9, 1234567890.123456, 0.1, 2 ** 31, -62135596800):
    moment = datetime.fromtimestamp(stamp, timezone.utc)
    print(stamp, moment, moment.timestamp() == stamp, datetime.utcfromtimestamp(stamp))
print(datetime(2024, 1, 1, tzinfo=timezone.utc).timestamp(), datetime(1970, 1, 2, tzinfo=timezone(timedelta(hours=24) - timedelta(minutes=1))).timestamp())
for stamp in (1e20, float("inf"), -1e12):
    try:
        datetime.fromtimestamp(stamp, timezone.utc)
    except (OverflowError, ValueError, OSError) as error:
        print(stamp, type(error).__name__)
