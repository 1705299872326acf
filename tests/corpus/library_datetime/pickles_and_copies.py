# Dates can be copied, pickled, used as keys, subclassed.
import copy
import pickle
from datetime import date, datetime, time, timedelta, timezone

for value in (date(2024, 1, 2), time(3, 4, 5), datetime(2024, 1, 2, 3, tzinfo=timezone.utc), timedelta(1, 2, 3), timezone(timedelta(hours=1), "X")):
    print(copy.copy(value) == value, copy.deepcopy(value) == value, pickle.loads(pickle.dumps(value)) == value, {value: 1}[copy.copy(value)])


class Day(date):
    def next(self):
        return self + timedelta(1)


print(Day(2024, 2, 28).next(), type(Day(2024, 2, 28).next()), repr(Day(2024, 2, 28)), Day.fromisoformat("2024-01-01"), Day(2024, 1, 1) == date(2024, 1, 1))
