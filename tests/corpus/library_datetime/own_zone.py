# A tzinfo of one's own with a rule for summer time.
from datetime import datetime, timedelta, tzinfo, timezone


class Summer(tzinfo):
    def utcoffset(self, moment):
        return timedelta(hours=1) + self.dst(moment)

    def dst(self, moment):
        return timedelta(hours=1) if 4 <= moment.month <= 9 else timedelta(0)

    def tzname(self, moment):
        return "SUM" if self.dst(moment) else "WIN"


zone = Summer()
for month in (1, 6):
    moment = datetime(2024, month, 15, 12, tzinfo=zone)
    print(moment, moment.tzname(), moment.dst(), moment.astimezone(timezone.utc), moment.timetuple().tm_isdst)
print(datetime(2024, 6, 15, 10, tzinfo=timezone.utc).astimezone(zone))
for name in ("utcoffset", "dst", "tzname"):
    try:
        getattr(tzinfo(), name)(None)
    except NotImplementedError as error:
        print(error)


class Bad(tzinfo):
    def utcoffset(self, moment):
        return 5


try:
    datetime(2024, 1, 1, tzinfo=Bad()).isoformat()
except TypeError as error:
    print(error)
