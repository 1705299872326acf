# timedelta: normal form, arithmetic, text.
from datetime import timedelta

for span in (timedelta(1), timedelta(hours=25, minutes=61), timedelta(-1), timedelta(microseconds=-1), timedelta(weeks=1.5), timedelta(0),
             timedelta(milliseconds=1500), timedelta(days=100, seconds=5), timedelta(seconds=0.1)):
    print(repr(span), span, span.days, span.seconds, span.microseconds, span.total_seconds())
a, b = timedelta(hours=5), timedelta(minutes=90)
print(a + b, a - b, b - a, a * 3, 2.5 * b, a / 2, a / b, a // b, a % b, divmod(a, b), a // 7, -a, abs(b - a), a > b, bool(timedelta()))
print(timedelta.min, timedelta.max, timedelta.resolution, sum([a, b], timedelta()), hash(a) == hash(timedelta(minutes=300)))
for attempt in (lambda: timedelta("x"), lambda: a + 5, lambda: a * "x", lambda: a / 0, lambda: timedelta(days=10 ** 9), lambda: a < 5,
                lambda: timedelta.max + a):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
