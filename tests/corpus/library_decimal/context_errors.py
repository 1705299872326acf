# What a context refuses.
from decimal import Context, getcontext, localcontext, setcontext

context = Context()
for name, value in (("prec", 0), ("prec", 1.5), ("Emax", -1), ("Emin", 1), ("rounding", "UP"), ("capitals", 2), ("clamp", 5),
                    ("traps", 5), ("nothing", 1)):
    try:
        setattr(context, name, value)
        print(name, "set")
    except Exception as error:
        print(name, value, type(error).__name__, str(error).split("\n")[0])
for attempt in (lambda: setcontext(5), lambda: localcontext(5), lambda: localcontext(zz=1), lambda: Context(traps=[int]),
                lambda: Context(prec="x")):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, str(error).split("\n")[0])
