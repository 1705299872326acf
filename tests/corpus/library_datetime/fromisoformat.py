# fromisoformat reads most ISO 8601 forms.
from datetime import date, datetime, time

for text in ("2024-02-29", "20240229", "2024-W09-4", "2024W094", "2024-W09", "2024-02-30", "2024-2-9", "x", ""):
    try:
        print(repr(text), date.fromisoformat(text))
    except ValueError as error:
        print(error)
for text in ("2024-02-29", "2024-02-29T13", "2024-02-29 13:05", "20240229T130509", "2024-02-29T13:05:09.123", "2024-02-29T13:05:09,123456789",
             "2024-02-29T13:05:09Z", "2024-02-29T13:05+05:30", "2024-02-29T13:05-0800", "2024-02-29T25:00", "2024-02-29T", "2024-02-29T1"):
    try:
        print(repr(text), repr(datetime.fromisoformat(text)))
    except ValueError as error:
        print(error)
for text in ("13:05", "T13:05:09", "130509.5", "13", "13:5", "13:05+01:00:30"):
    try:
        print(repr(text), repr(time.fromisoformat(text)))
    except ValueError as error:
        print(error)
