# Events sorted and grouped by month.
from collections import defaultdict
from datetime import date, datetime
from itertools import groupby

events = {"launch": date(2024, 3, 9), "review": date(2024, 1, 20), "party": date(2024, 3, 1), "audit": date(2023, 12, 5)}
for key, group in groupby(sorted(events.items(), key=lambda item: item[1]), key=lambda item: (item[1].year, item[1].month)):
    print(key, [(name, day.isoformat()) for name, day in group])
by_weekday = defaultdict(list)
for name, day in events.items():
    by_weekday[day.strftime("%a")].append(name)
print(dict(by_weekday), max(events, key=events.get), min(events.values()))
print(sorted([datetime(2024, 1, 1), datetime(2023, 1, 1, 5)]), date(2024, 1, 1) in events.values())
