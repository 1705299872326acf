# combine and fromisocalendar look at one argument after the other: a wrong one is told before a missing one.
import datetime

day, noon = datetime.date(2020, 2, 29), datetime.time(12)
for arguments in ((), ("a",), (1,), ("a", "b"), (day,), (day, 1), (day, noon, 3), (day, noon)):
    try:
        print(arguments, datetime.datetime.combine(*arguments))
    except (TypeError, ValueError) as error:
        print(arguments, error)
for arguments in ((), ("a",), (1,), (1, "a"), (1, 2), (1, 2, "a"), (2020, 54, 1), (2020, 1, 9), (0, 1, 1), (2020, 53, 7)):
    try:
        print(arguments, datetime.date.fromisocalendar(*arguments))
    except (TypeError, ValueError) as error:
        print(arguments, error)
