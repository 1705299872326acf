# The middle operand of a chained comparison is evaluated once, and the rest not at all after a false link.


def say(value):
    print("eval", value)
    return value


print(say(1) < say(2) < say(3))
print(say(3) < say(2) < say(1))
raise ValueError("the whole traceback is compared")
