# A trace function decides what is traced: by what it returns, by f_trace of frames, by raising; it is not traced itself.
import sys


def show(label):
    def local(frame, event, argument):
        print(label, event, frame.f_lineno, frame.f_code.co_name)
        return local
    return local


def work(value):
    value = value + 1
    other = value * 2
    return other


def only_calls(frame, event, argument):
    print('global', event, frame.f_code.co_name)
    return None


def first_two(frame, event, argument):
    count = 0

    def local(frame, event, argument):
        nonlocal count
        count += 1
        print('local', event, frame.f_lineno)
        if count == 2:
            frame.f_trace_lines = False
        return local
    return local


def changing(frame, event, argument):
    if event == 'line' and 'other' in frame.f_locals:
        frame.f_locals['other'] = 'changed'
    return changing


def raising(frame, event, argument):
    if event == 'line' and frame.f_lineno > frame.f_code.co_firstlineno + 1:
        raise RuntimeError('tracer gave up')
    return raising


def raising_at(wanted):
    def tracer(frame, event, argument):
        if event == wanted:
            raise LookupError(wanted)
        return tracer
    return tracer


for tracer in only_calls, first_two, show('all'), changing:
    sys.settrace(tracer)
    print(sys.gettrace() is tracer)
    result = work(1)
    sys.settrace(None)
    print(result)
sys.settrace(raising)
try:
    work(2)
except RuntimeError as error:
    print('error:', error, sys.gettrace())
for wanted in 'call', 'return', 'line':
    sys.settrace(raising_at(wanted))
    try:
        work(3)
    except LookupError as error:
        print('error:', error, sys.gettrace())


def outer():
    def begin():
        sys._getframe(1).f_trace = show('outer')
        sys.settrace(only_calls)
    begin()
    first = 1
    second = 2
    sys.settrace(None)
    third = 3


outer()


def calls_more(frame, event, argument):
    work(0)
    print('seen', event, frame.f_code.co_name)


sys.settrace(calls_more)
work(5)
sys.settrace(None)
print(sys._getframe().f_trace)
