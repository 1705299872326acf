# Friday the thirteenth, last Mondays, weekends: exercises with calendar.
import calendar

print([(year, month) for year in (2023, 2024, 2026) for month in range(1, 13) if calendar.weekday(year, month, 13) == calendar.FRIDAY])
print([max(week[calendar.MONDAY] for week in calendar.monthcalendar(2024, month)) for month in range(1, 13)])
print(sum(1 for year in range(2000, 2025) if calendar.isleap(year)), [calendar.monthrange(2024, m)[1] for m in range(1, 13)])
for week in calendar.Calendar(6).monthdayscalendar(2024, 6):
    print(" ".join(f"{day or '':>2}" for day in week))
