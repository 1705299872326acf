# A stack summary is a list of entries that behave like tuples of four.
import traceback

def inner():
    raise RuntimeError("deep")

def outer():
    inner()

try:
    outer()
except RuntimeError as error:
    summary = traceback.extract_tb(error.__traceback__)
print(len(summary), [entry.name for entry in summary])
filename, lineno, name, line = summary[-1]
print(lineno, name, line)
print(summary[0].line, summary[0][1], len(summary[0]))
print(type(summary).__name__, summary[1] == summary[1])
