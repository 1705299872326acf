# What a kept traceback holds: locals, arguments and temporaries of each frame, until clear_frames or the exception
# goes.
import sys
import traceback

class Thing:
    pass

thing = Thing()

def count():
    return sys.getrefcount(thing) - 1

def deepest(first, second):
    local = first
    items = [first, second]
    raise KeyError(first)

def middle(value):
    alias = value
    return [value, deepest(value, alias)]

def outer(value):
    with open_thing(value) as opened:
        for each in (value, value):
            middle(each)

class open_thing:
    def __init__(self, value):
        self.value = value
    def __enter__(self):
        return self.value
    def __exit__(self, *args):
        self.seen = args[1]
        return False

print(count())
try:
    outer(thing)
except KeyError as error:
    print("caught", count())
    kept = error
print("kept", count())
frames = [each for each, line in traceback.walk_tb(kept.__traceback__)]
print(len(frames), count())
print(frames[-1].f_locals["local"] is thing, count())
frames[-1].clear()
print("last cleared", count())
frames.clear()
traceback.clear_frames(kept.__traceback__)
print("all cleared", count())
kept.__traceback__ = None
print("no traceback", count())
kept.args = ()
print("no args", count())
del kept
print("gone", count())
try:
    try:
        outer(thing)
    except KeyError as first:
        raise ValueError from first
except ValueError as second:
    print("chained", count())
print(count())
summary = None
try:
    outer(thing)
except KeyError as error:
    summary = traceback.TracebackException.from_exception(error, capture_locals=True)
print("captured", count())
sys.last_value = None
def generator():
    try:
        yield thing
        yield thing
    finally:
        try:
            middle(thing)
        except KeyError:
            print("in finally", count())
waiting = generator()
next(waiting)
print(count())
try:
    waiting.throw(ZeroDivisionError(thing))
except ZeroDivisionError as error:
    print(count(), error.__context__)
print(count())
