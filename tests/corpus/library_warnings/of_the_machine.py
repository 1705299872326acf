# The interpreter's own warnings can be turned into errors.
import warnings

warnings.simplefilter("error")
for attempt in (lambda: bool(NotImplemented), lambda: eval("1 is 1"), lambda: eval("'\\d'"), lambda: eval("[](1)"),
                lambda: compile("assert (1, 'x')", "<made>", "exec"), lambda: eval("1if 1else 2"), lambda: eval("'' is x")):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
