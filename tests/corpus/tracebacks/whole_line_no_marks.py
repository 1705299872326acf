# No marks when the whole line is the failing part.
def fail():
    raise ValueError("plain")


fail()
