# Months and years as text.
import calendar

print(calendar.month(2024, 2))
calendar.prmonth(2023, 10, w=3)
print(calendar.TextCalendar(firstweekday=6).formatmonth(2024, 9))
print(calendar.calendar(2025, m=4)[:400])
print(calendar.weekheader(3), list(calendar.day_name), list(calendar.month_abbr), calendar.day_abbr[0], calendar.month_name[1:3])
