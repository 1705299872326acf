# Groups are drawn as a tree.
def check(value):
    if value < 0:
        raise ValueError(f"negative: {value}")
    if value > 10:
        raise TypeError(f"too large: {value}")


problems = []
for value in (5, -1, 20):
    try:
        check(value)
    except Exception as error:
        problems.append(error)
raise ExceptionGroup("checks failed", problems)
