# format_exc() has the carets that the interpreter prints.
import traceback

def ratio(part, whole):
    return 1 + part / whole

try:
    ratio(3, 0)
except ZeroDivisionError:
    text = traceback.format_exc()
print("\n".join(line for line in text.splitlines() if "File" not in line))
