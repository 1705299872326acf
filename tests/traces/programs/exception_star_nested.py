# except* runs several handlers; what each one gets.
def work():
    raise ExceptionGroup("jobs", [OSError("disk"), ExceptionGroup("more", [ValueError("x"), OSError("net")])])

caught = []
try:
    try:
        work()
    except* OSError as group:
        caught.append(group)
        names = [str(error) for error in group.exceptions]
    except* ValueError as group:
        caught.append(group)
        raise KeyError("again")
except ExceptionGroup as left:
    final = left
kinds = [type(group.exceptions[0]) for group in caught]
caught.clear()
