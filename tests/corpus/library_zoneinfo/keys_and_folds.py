# What is no key of a zone, and how a moment that comes again is shown.
import datetime
import zoneinfo

for make in (lambda: zoneinfo.ZoneInfo("."), lambda: zoneinfo.ZoneInfo(".."), lambda: zoneinfo.ZoneInfo(zone="UTC"),
             lambda: zoneinfo.ZoneInfo(key="UTC", zone="UTC"), lambda: zoneinfo.ZoneInfo("UTC", key="UTC"), zoneinfo.ZoneInfo):
    try:
        print(make())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
moment = datetime.datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=zoneinfo.ZoneInfo("UTC"))
print(repr(moment), repr(moment.timetz()))
