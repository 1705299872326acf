# __context__ is set by what was being handled, __cause__ by from.
def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise KeyError("second")
    except KeyError as error:
        raise ValueError("third") from error


try:
    chain()
except ValueError as error:
    step = error
    while step is not None:
        print(repr(step), "cause", repr(step.__cause__), "context", repr(step.__context__), step.__suppress_context__)
        step = step.__context__
try:
    try:
        raise ValueError
    finally:
        raise TypeError
except TypeError as error:
    print(repr(error.__context__))
e = ValueError()
try:
    raise e
except ValueError:
    try:
        raise e
    except ValueError as again:
        print(again is e, again.__context__)
