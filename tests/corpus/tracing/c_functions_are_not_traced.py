# A trace function sees the calls of functions that are written in Python, not those of the C modules.
import csv
import io
import struct
import sys
import time

calls = []


def trace(frame, event, argument):
    if event == "call":
        calls.append(frame.f_code.co_name)
    return trace


def program():
    writer = csv.writer(io.StringIO())
    writer.writerow([1, "two"])
    struct.pack("<i", 1)
    time.time()
    return list(csv.reader(["a,b"]))


sys.settrace(trace)
program()
sys.settrace(None)
print(calls)
