# The tables of names: indexes, slices, what is out of range.
import calendar

for table in (calendar.day_name, calendar.day_abbr, calendar.month_name, calendar.month_abbr):
    print(len(table), list(table)[:3], table[-1], table[1:3], table[-2:], table[::-3])
    for index in (50, -50, 13, -10, -14):
        try:
            print(index, table[index])
        except IndexError:
            print(index, "IndexError")
