# In 3.11 an exception raised inside except* is always wrapped in a new group, even when it is the only one.
def run(raised, handler):
    try:
        try:
            raise raised
        except* (TypeError, ValueError) as group:
            handler(group)
    except BaseException as error:
        print(repr(error), repr(error.__context__))
        for inner in getattr(error, "exceptions", ()):
            print("   ", repr(inner), repr(inner.__context__), repr(inner.__cause__))
    else:
        print("nothing left")


def raise_new(group):
    raise KeyError("new")


def raise_from(group):
    raise KeyError("new") from group


def raise_again(group):
    raise


def raise_group(group):
    raise ExceptionGroup("inner", [KeyError("a"), IndexError("b")])


GROUP = ExceptionGroup("eg", [TypeError(1), ValueError(2)])
MIXED = ExceptionGroup("eg", [TypeError(1), OSError(2)])
for handler in (raise_new, raise_from, raise_again, raise_group, print):
    print("--", handler.__name__)
    run(GROUP, handler)
    run(MIXED, handler)
    run(TypeError("lone"), handler)
