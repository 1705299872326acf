# send() resumes a generator with a value; the first resume must be with None.
def average():
    total = count = 0
    result = None
    while True:
        value = yield result
        total += value
        count += 1
        result = total / count


g = average()
try:
    g.send(1)
except TypeError as error:
    print(error)
next(g)
print(g.send(10), g.send(20), g.send(3))
try:
    next(g)
except TypeError as error:
    print(error)
try:
    g.send(1)
except StopIteration as stop:
    print("finished", stop.value)
