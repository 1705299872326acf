# strftime: each directive.
from datetime import date, datetime, timedelta, timezone

moments = (datetime(2024, 2, 9, 4, 5, 6, 78), datetime(1999, 12, 31, 23, 59, 59, tzinfo=timezone(timedelta(hours=-3, minutes=-30))))
for moment in moments:
    for letter in "aAbBcdfHIjmMpSUwWxXyYzZ%GVuDeFhnrRtTC":
        print(letter, repr(moment.strftime("%" + letter)))
print(date(2024, 7, 4).strftime("%A, %d. %B %Y"), f"{date(2024, 7, 4):%d/%m/%y}", format(moments[0], ""), f"{moments[0]:%H:%M}")
