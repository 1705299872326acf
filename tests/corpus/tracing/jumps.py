# Writing frame.f_lineno sends the traced frame to another line: what works, and why a jump is refused.
import sys


def jump(function, source, target, event="line"):
    """Runs function; at its line `source` (counted from def) it is sent to `target`."""
    first = function.__code__.co_firstlineno
    done = []

    def tracer(frame, what, argument):
        if frame.f_code is function.__code__ and what == event and frame.f_lineno == first + source and not done:
            done.append(True)
            try:
                frame.f_lineno = first + target if isinstance(target, int) else target
            except Exception as error:
                print(" ", type(error).__name__, error)
        return tracer

    out = []
    sys.settrace(tracer)
    try:
        function(out)
    except Exception as error:
        sys.settrace(None)
        print(" ", "raised", repr(error))
    finally:
        sys.settrace(None)
    print(function.__name__, source, target, event, out)


def straight(out):
    out.append(1)
    out.append(2)
    out.append(3)


def loop(out):
    for i in 10, 20:
        out.append(i)
        out.append(i + 1)
    out.append("end")


def handled(out):
    try:
        out.append(2)
        1 / 0
    except ZeroDivisionError:
        out.append(5)
    out.append(6)


def nested(out):
    for i in range(2):
        for j in range(2):
            out.append((i, j))
        out.append(i)
    out.append("end")


class Manager:
    def __init__(self, out):
        self.out = out

    def __enter__(self):
        self.out.append("in")

    def __exit__(self, *error):
        self.out.append("out")


def within(out):
    out.append(1)
    with Manager(out):
        out.append(3)
        out.append(4)
    out.append(5)


def ends(out):
    try:
        out.append(2)
    finally:
        out.append(4)
    out.append(5)


for source, target in (1, 3), (2, 1), (3, 1), (1, 2), (1, 9), (1, -5), (1, 10 ** 12), (1, "a"), (1, 1.0), (1, None):
    jump(straight, source, target)
for source, target in (2, 4), (4, 2), (3, 2), (1, 3), (4, 1), (2, 1):
    jump(loop, source, target)
for source, target in (2, 5), (3, 6), (5, 2), (5, 6), (6, 2), (1, 4), (6, 5):
    jump(handled, source, target)
for source, target in (3, 5), (3, 4), (5, 3), (4, 2), (3, 1):
    jump(nested, source, target)
for source, target in (1, 5), (1, 3), (3, 5), (3, 1), (5, 4), (4, 3), (2, 5):
    jump(within, source, target)
for source, target in (2, 5), (2, 4), (4, 5), (5, 2), (5, 4):
    jump(ends, source, target)
jump(straight, 0, 2, "call")
jump(straight, 3, 1, "return")
jump(handled, 3, 6, "exception")

frame = sys._getframe()
for attempt in "frame.f_lineno = 5", "del frame.f_lineno", "frame.f_lineno = 'a'":
    try:
        exec(attempt)
    except Exception as error:
        print(attempt, "->", type(error).__name__, error)
