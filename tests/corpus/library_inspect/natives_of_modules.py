# Functions that CPython has in C are of type builtin_function_or_method in every module: repr, attributes, binding.
import copy
import functools
import hashlib
import inspect
import os
import pickle
import stat
import sys
import time

for function in (time.sleep, time.perf_counter, os.getcwd, os.listdir, os.mkdir, hashlib.md5, stat.S_ISDIR):
    print(function, type(function).__name__, inspect.isbuiltin(function), inspect.isfunction(function))
    try:
        print(function.__text_signature__, inspect.signature(function))
    except ValueError as error:
        print(error)
print(time.sleep.__self__, time.sleep.__module__, time.sleep.__name__, time.sleep.__qualname__)
for name in "__code__", "__defaults__", "__globals__":
    try:
        print(getattr(time.sleep, name))
    except AttributeError as error:
        print(error)
try:
    time.sleep.note = 1
except AttributeError as error:
    print(error)
print(sys.getsizeof(time.sleep), time.sleep == time.sleep, time.sleep == time.time)
print(pickle.loads(pickle.dumps(time.sleep)) is time.sleep, copy.deepcopy(time.sleep) is time.sleep)
print(functools.partial(time.sleep, 0)(), list(map(time.sleep, [0, 0])), functools.partial(time.sleep, 0).func)


class Clock:
    pause = time.sleep      # no method: what a class holds is called as it is


print(Clock().pause(0), Clock.pause is time.sleep)
events = []


def profiler(frame, event, arg):
    events.append((event, arg.__name__ if event.startswith("c_") else frame.f_code.co_name))


def work():
    time.sleep(0)
    return len(os.listdir("/tmp")) >= 0


sys.setprofile(profiler)
work()
sys.setprofile(None)
print(events)
