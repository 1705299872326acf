# strptime: reading by a format, and its errors.
from datetime import datetime

for text, form in (("2024-02-29 13:05:09", "%Y-%m-%d %H:%M:%S"), ("29/02/24", "%d/%m/%y"), ("Feb 29 2024", "%b %d %Y"), ("1:05 PM", "%I:%M %p"),
                   ("2024 060", "%Y %j"), ("12.5", "%S.%f"), ("2024-02-29T10:00:00+0530", "%Y-%m-%dT%H:%M:%S%z"), ("Thursday 2024-02-29", "%A %Y-%m-%d"),
                   ("2024 09 4", "%G %V %u"), ("10:00Z", "%H:%M%z"), ("68 69", "%y 69"), ("69", "%y"), ("2024 05 1", "%Y %W %w"), ("100%", "%j%%")):
    print(text, repr(datetime.strptime(text, form)))
for text, form in (("2024-13-01", "%Y-%m-%d"), ("2024", "%Y-%m"), ("2024-01-01x", "%Y-%m-%d"), ("x", "%Q"), ("x", "%"), ("2023-02-29", "%Y-%m-%d"),
                   ("2024 5", "%G %V")):
    try:
        print(datetime.strptime(text, form))
    except ValueError as error:
        print(error)
try:
    datetime.strptime(5, "%Y")
except TypeError as error:
    print(error)
