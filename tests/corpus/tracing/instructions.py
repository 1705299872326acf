# frame.f_trace_opcodes: an event 'opcode' before each instruction; f_trace_lines = False leaves the lines out.
import dis
import sys


def work(values):
    total = 0
    for value in values:
        total += value
        if total > 3:
            break
    return total


def generate():
    yield 1
    yield 2


def follow(lines):
    events = []

    def tracer(frame, event, argument):
        if frame.f_code not in (work.__code__, generate.__code__):
            return None
        frame.f_trace_opcodes = True
        frame.f_trace_lines = lines
        name = dis.opname[frame.f_code.co_code[frame.f_lasti]] if event == "opcode" else ""
        events.append((event, frame.f_lineno - frame.f_code.co_firstlineno, name))
        return tracer

    sys.settrace(tracer)
    work([1, 2, 3])
    list(generate())
    sys.settrace(None)
    return events


for lines in True, False:
    print("lines:", lines)
    for event in follow(lines):
        print(" ", *event)
print(work([4]), list(generate()))
