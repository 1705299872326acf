# A month as an HTML table.
import calendar

print(calendar.HTMLCalendar().formatmonth(2024, 2))
print(calendar.HTMLCalendar(6).formatweekheader())
print(calendar.HTMLCalendar().formatyearpage(2024)[:300])
