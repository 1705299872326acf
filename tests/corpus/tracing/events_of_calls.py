# sys.settrace: calls, lines, returns and exceptions of functions, generators, classes, comprehensions and text that is run.
import sys

names = {}


def tracer(frame, event, argument):
    if event == 'exception':
        kind, value, traceback = argument
        argument = kind.__name__, str(value), traceback and traceback.tb_frame is frame
    print(f'{event:9} {frame.f_lineno:3} {frame.f_code.co_name:12} {argument!r}')
    return tracer


def plain(count):
    for number in range(count):
        total = number * 2
    return total


def catching():
    try:
        {}['missing']
    except KeyError as error:
        found = error.args
    finally:
        done = True
    return found, done


def letting_through():
    raise ValueError('out')


def inner():
    yield 1
    return 'end'


def outer():
    got = yield from inner()
    yield got


def warm(value):
    first = value + 1
    second = first * 2; third = second - 1
    return [first, second, third]


for number in range(60):
    warm(number)
sys.settrace(tracer)
plain(2)
catching()
try:
    letting_through()
except ValueError:
    pass
list(outer())
for item in inner():
    pass
warm(3)
squares = [number ** 2 for number in (1, 2)]


class Made:
    size = 2

    def __init__(self):
        self.size += 1

    def __len__(self):
        return self.size


len(Made())
exec('first = 1\nsecond = first + 1')
(lambda: 7)()
while len(squares) < 3:
    squares.append(
        plain(1)
    )
sys.settrace(None)
plain(1)
print(sys.gettrace())
