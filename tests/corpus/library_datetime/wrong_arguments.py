# What utcfromtimestamp(), strptime() and others say of wrong arguments.
from datetime import date, datetime, timezone


def say(function, *arguments, **keywords):
    try:
        print(function.__name__, arguments, function(*arguments, **keywords))
    except (TypeError, ValueError) as error:
        print(function.__name__, arguments, keywords, error)


for arguments in (), (1, 2), ("a",), (None,), (0,), (0.5,):
    say(datetime.utcfromtimestamp, *arguments)
    say(date.fromtimestamp, *arguments)
say(datetime.fromtimestamp, None)
for arguments in (), ("2020",), ("2020", "%Y", 3), (1, "%Y"), ("2020", 1), (b"2020", "%Y"), (None, None), ("2020", "%Y"):
    say(datetime.strptime, *arguments)
say(datetime.utcfromtimestamp, t=1)
say(datetime.strptime, "2020", format="%Y")
say(datetime.strptime, date_string="2020", format="%Y")
moment = datetime(2020, 1, 2)
say(moment.strftime, None)
say(moment.__format__, None)
say(moment.isoformat, None)
say(datetime.combine, None, None)
say(datetime.combine, moment, None)
