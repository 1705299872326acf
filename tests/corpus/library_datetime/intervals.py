# Overlapping meetings and free time: an exercise with datetimes.
from datetime import datetime, timedelta

meetings = [("09:00", "10:30"), ("10:00", "11:00"), ("13:15", "14:00"), ("13:30", "13:45")]
day = "2024-05-06 "
spans = sorted((datetime.strptime(day + a, "%Y-%m-%d %H:%M"), datetime.strptime(day + b, "%Y-%m-%d %H:%M")) for a, b in meetings)
merged = [list(spans[0])]
for start, end in spans[1:]:
    if start <= merged[-1][1]:
        merged[-1][1] = max(end, merged[-1][1])
    else:
        merged.append([start, end])
for start, end in merged:
    print(f"{start:%H:%M}-{end:%H:%M} ({end - start})")
free = sum((b[0] - a[1] for a, b in zip(merged, merged[1:])), timedelta())
print(free, free.total_seconds() / 3600, max(end - start for start, end in merged))
