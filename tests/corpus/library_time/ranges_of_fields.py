# Which fields asctime, strftime and mktime take.
import time

start = (1900, 1, 1, 0, 0, 0, 0, 1, -1)
changes = {0: [2**31 - 1, 2**31, -2**31 + 1900, -2**31 + 1899, 2**40], 1: [0, -1, 12, 13, 2**33], 2: [0, -1, 31, 32], 3: [-1, 23, 24],
           4: [-1, 60], 5: [-1, 61, 62], 6: [-2, -1, 7, 8], 7: [-1, 0, 366, 367], 8: [5]}
for place, values in changes.items():
    for value in values:
        fields = start[:place] + (value,) + start[place + 1:]
        for call in (time.asctime, lambda given: time.strftime("%d %b %a %H:%M:%S %j", given)):
            try:
                print(place, value, call(fields))
            except (ValueError, OverflowError) as error:
                print(place, value, type(error).__name__, error)
try:
    time.strftime("%Y\0")
except ValueError as error:
    print(error)
