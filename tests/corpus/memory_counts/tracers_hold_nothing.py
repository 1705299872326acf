# A trace or profile function gets a frame whose variables are counted once, unless it looks at f_locals.
import gc
import sys


class Thing:
    pass


thing = Thing()


def count():
    return sys.getrefcount(thing) - 1


def traced(value):
    held = [value]
    value = None
    return held


def told(look):
    seen = []

    def tracer(frame, event, arg):
        if frame.f_code is traced.__code__:
            if look:
                frame.f_locals
            seen.append((event, frame.f_lineno - traced.__code__.co_firstlineno, count()))
        return tracer

    sys.settrace(tracer)
    result = traced(thing)
    sys.settrace(None)
    print(look, seen, count())
    del result
    print(count())


told(False)
told(True)
seen = []


def profiler(frame, event, arg):
    if event in ("call", "return"):
        seen.append((event, frame.f_code.co_name, count()))


sys.setprofile(profiler)
kept = traced(thing)
sys.setprofile(None)
print(seen)
del kept


def changes(frame, event, arg):
    if event == "line":
        frame.f_locals["x"] = 10
    return changes


def function():
    x = 1
    y = x
    return x, y


sys.settrace(changes)
print(function())
sys.settrace(None)


def stale():
    x = 1
    locals()
    x = 2
    y = x
    return x, y


sys.settrace(lambda *args: (lambda *args: None))
print(stale())
sys.settrace(None)
gc.collect()
before = gc.get_count()[0]
sys.settrace(lambda frame, event, arg: None)
function()
sys.settrace(None)
print(gc.get_count()[0] - before)
