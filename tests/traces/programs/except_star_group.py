# except* splits a group.
def work():
    raise ExceptionGroup("g", [ValueError(1000), TypeError("t"), ExceptionGroup("h", [ValueError(2000)])])
caught = []
try:
    work()
except* ValueError as eg:
    caught.append(eg)
except* TypeError as eg:
    caught.append(eg.exceptions)
n = len(caught)
caught.pop()
caught.pop()
