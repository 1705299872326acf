# breakpoint() calls what PYTHONBREAKPOINT names; what cannot be imported is warned of.
import os
import sys
import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *place: print(category.__name__, message)


class here:
    @staticmethod
    def stop(*arguments, **named):
        print("stop", arguments, named)
        return "value"


sys.modules["here"] = here
os.environ["PYTHONBREAKPOINT"] = "0"
print(breakpoint(1))
for path in "here.stop", "int", "len", ".", "..", ".foo", "foo.", ".int", "int.", "nosuchbuiltin", "no.such", "here.no":
    os.environ["PYTHONBREAKPOINT"] = path
    print(path, breakpoint("12345"))
os.environ["PYTHONBREAKPOINT"] = "here.stop"
print(breakpoint(1, 2, a=3), sys.breakpointhook())
sys.breakpointhook = lambda *arguments: arguments
print(breakpoint(4))
sys.breakpointhook = sys.__breakpointhook__
print(breakpoint())
os.environ["PYTHONBREAKPOINT"] = "int"
try:
    breakpoint("x")
except ValueError as error:
    print(error)
