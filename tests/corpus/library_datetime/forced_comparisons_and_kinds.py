# Details of dates: comparisons asked of date itself, zones that answer nonsense, attributes, pickles of Python 2.
import pickle
from datetime import date, datetime, time, timedelta, timezone, tzinfo

day, moment = date(2024, 5, 17), datetime(2024, 5, 17, 10, 30)
print(day == moment, date.__eq__(day, moment), date.__lt__(day, moment), date.__ge__(moment, day), day != moment)


class Sub(date):
    pass


print(Sub(2024, 5, 17) == moment, moment == Sub(2024, 5, 17), Sub(2024, 5, 17) == day)
for test in lambda: day < moment, lambda: moment > day, lambda: day < 3, lambda: timezone(timedelta(0), None), \
        lambda: timezone(timedelta(0), 5), lambda: timezone(None):
    try:
        print(test())
    except TypeError as error:
        print(error)


class Odd(tzinfo):
    calls = 0

    def utcoffset(self, dt):
        Odd.calls += 1
        return timedelta(minutes=Odd.calls)

    def tzname(self, dt):
        return 42


zone = Odd()
print(time(1, 2, tzinfo=zone) == time(1, 2, tzinfo=zone), Odd.calls)
print(time(1, 2, tzinfo=zone) < time(1, 2, tzinfo=Odd()), Odd.calls)
for value in time(1, 2, tzinfo=zone), datetime(2024, 1, 1, tzinfo=zone):
    try:
        value.tzname()
    except TypeError as error:
        print(error)
for value in day, moment, time(), timedelta(), tzinfo(), timezone.utc:
    try:
        value.note = 1
    except AttributeError as error:
        print(error)
for data in (b"cdatetime\ndate\n(S'\\x07\\xdf\\x0b\\x1b'\ntR.", b'cdatetime\ndate\n(U\x04\x07\xdf\x0b\x1btR.',
             b'\x80\x02cdatetime\ntime\nU\x06\x14;\x10\x00\x01\x00\x85R.'):
    print(repr(pickle.loads(data, encoding='latin1')))
print(repr(date(b'19\x0c3')))
