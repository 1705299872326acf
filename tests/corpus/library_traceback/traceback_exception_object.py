# A TracebackException keeps text, not frames; its limit cuts the stack.
import traceback

def recurse(depth):
    return 1 // 0 if depth == 0 else recurse(depth - 1)

try:
    recurse(3)
except ZeroDivisionError as error:
    whole = traceback.TracebackException.from_exception(error)
    short = traceback.TracebackException.from_exception(error, limit=-1)
print(str(whole), whole.exc_type, len(whole.stack), len(short.stack))
print([entry.name for entry in short.stack], whole.__cause__, whole.__suppress_context__)
print(list(whole.format_exception_only()))
print(whole == whole, whole == short)
