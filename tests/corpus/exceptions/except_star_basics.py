# except* splits a group by type; each clause may run.
def handle(group):
    try:
        raise group
    except* ValueError as values:
        print("values", values.exceptions)
    except* (TypeError, KeyError) as others:
        print("others", others.exceptions)
    else:
        print("never else")
    finally:
        print("finally")


handle(ExceptionGroup("all", [ValueError(1), TypeError(2), ValueError(3), KeyError(4)]))
handle(ValueError("single"))
try:
    handle(ExceptionGroup("rest", [OSError(1), ValueError(2), ExceptionGroup("inner", [KeyError(3), OSError(4)])]))
except ExceptionGroup as left:
    print(repr(left))
