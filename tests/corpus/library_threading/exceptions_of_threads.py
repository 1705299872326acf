# What other threads are doing: their frames and the exceptions that they handle.
import sys
import threading

raised = threading.Event()
leave = threading.Event()


def outer():
    inner()


def inner():
    while True:
        try:
            raise ValueError("oops")
        except ValueError:
            raised.set()
            if leave.wait(timeout=500):
                break


t = threading.Thread(target=outer)
t.start()
raised.wait()
handled = sys._current_exceptions()
print(len(handled), handled[threading.get_ident()])
kind, value, trace = handled[t.ident]
print(kind, value, trace.tb_frame.f_code.co_name)
frame = sys._current_frames()[t.ident]
names = []
while frame:
    names.append(frame.f_code.co_name)
    frame = frame.f_back
print([n for n in names if n in ("inner", "outer")])
try:
    1 / 0
except ZeroDivisionError:
    print(sys._current_exceptions()[threading.get_ident()][:2])
leave.set()
t.join()
print(len(sys._current_exceptions()))
