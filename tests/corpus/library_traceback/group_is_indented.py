# Members of an exception group are numbered and indented.
import traceback

group = ExceptionGroup("several", [ValueError("one"), ExceptionGroup("inner", [KeyError("two"), OSError("three")])])
print("".join(traceback.format_exception(group)), end="")
