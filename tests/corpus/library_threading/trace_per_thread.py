# threading.settrace sets the trace function of threads that start later.
import sys
import threading

events = []
gate = threading.Event()


def tracer(frame, event, arg):
    if frame.f_code.co_name == "work":
        events.append((event, frame.f_lineno - frame.f_code.co_firstlineno))
    return tracer


def work():
    x = 1
    gate.wait()
    return x


threading.settrace(tracer)
thread = threading.Thread(target=work)
thread.start()
threading.settrace(None)
print(sys.gettrace(), events)
gate.set()
thread.join()
print(events)
