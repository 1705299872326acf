# The message of an assert is evaluated only when the condition is false.
def message():
    print("message made")
    return "too small"


assert 3 > 2, message()
try:
    assert 1 > 2, message()
except AssertionError as error:
    print(repr(error))
try:
    assert []
except AssertionError as error:
    print(repr(error), error.args)
