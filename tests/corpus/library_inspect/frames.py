# Frames tell function, line, arguments and source line.
import inspect

def outer(value):
    return inner(value * 2, "text")

def inner(number, text):
    frame = inspect.currentframe()
    info = inspect.getframeinfo(frame)
    print(info.function, info.lineno, info.code_context, info.index)
    print(inspect.formatargvalues(*inspect.getargvalues(frame)))
    return [(record.function, record.lineno) for record in inspect.stack()]

print(outer(4))
try:
    1 / 0
except ZeroDivisionError:
    print([(record.function, record.lineno) for record in inspect.trace()])
