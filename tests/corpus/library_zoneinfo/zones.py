# Zones: UTC by name, others from files; the hour that comes twice and the one that never comes; rules behind the table.
import io
import pickle
import struct
import zoneinfo
from datetime import datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

utc = ZoneInfo("UTC")
print(repr(utc), utc, utc.key, utc is ZoneInfo(key="UTC"), ZoneInfo.no_cache("UTC") is utc, pickle.loads(pickle.dumps(utc)) is utc)
noon = datetime(2024, 5, 6, 12, tzinfo=utc)
print(noon, noon.tzname(), noon.dst(), noon == datetime(2024, 5, 6, 12, tzinfo=timezone.utc), time(1, tzinfo=utc).utcoffset())
for key in ("No/Such_Zone", "../up", "/absolute", "not//normal", ""):
    try:
        ZoneInfo(key)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError) as error:
        print(type(error).__name__, error)
for to in ("text", ["relative", "/absolute", "also/relative"]):
    try:
        zoneinfo.reset_tzpath(to)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def zone_file(rule, changes=(), types=((0, 0, 0),), letters=b"LMT\0STD\0DST\0"):
    counts = struct.pack(">6l", 0, 0, 0, len(changes), len(types), len(letters))
    table = struct.pack(f">{len(changes)}q", *(moment for moment, _ in changes)) + bytes(kind for _, kind in changes)
    table += b"".join(struct.pack(">lbb", *kind) for kind in types) + letters
    empty = b"TZif2" + bytes(15) + struct.pack(">6l", 0, 0, 0, 0, 1, 1) + bytes(6) + b"\0"
    return io.BytesIO(empty + b"TZif2" + bytes(15) + counts + table + b"\n" + rule + b"\n")


changes = ((0, 1), (20000000, 2), (36000000, 1))
types = ((3000, 0, 0), (3600, 0, 4), (7200, 1, 8))
middle = ZoneInfo.from_file(zone_file(b"STD-1DST,M3.5.0,M10.5.0/3", changes, types), key="Middle")
south = ZoneInfo.from_file(zone_file(b"<+10>-10<+1030>-10:30,M10.1.0,M4.1.0"), key="South")
fixed = ZoneInfo.from_file(zone_file(b"<-03>3"), key="Fixed")
julian = ZoneInfo.from_file(zone_file(b"A5B4,J60/1:30,300"), key="Julian")
for zone in (middle, south, fixed, julian):
    print(zone)
    for year in (1969, 1970, 1971, 2023, 2024):
        for month in (1, 3, 4, 7, 10, 12):
            local = datetime(year, month, 15, 10, tzinfo=zone)
            print("  ", local.isoformat(), local.tzname(), local.dst(), end="")
        print()
    day, before = datetime(2024, 1, 1, tzinfo=utc), None
    for _ in range(366):
        day += timedelta(days=1)
        if day.astimezone(zone).utcoffset() == before:
            continue
        for hours in range(-24, 2):
            local = (day + timedelta(hours=hours)).astimezone(zone)
            if local.utcoffset() != before or local.fold:
                print("  ", day + timedelta(hours=hours), "->", local, local.fold, local.tzname())
                before = local.utcoffset()
for hour in (1, 2, 3):
    for fold in (0, 1):
        for day in (datetime(2024, 3, 31), datetime(2024, 10, 27)):
            local = day.replace(hour=hour, minute=30, fold=fold, tzinfo=middle)
            print(local, fold, local.tzname(), local.astimezone(utc))
try:
    ZoneInfo.from_file(io.BytesIO(b"no zone"))
except ValueError as error:
    print(error)
