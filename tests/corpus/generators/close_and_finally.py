# close() raises GeneratorExit inside; a generator that yields then is an error.
def resource():
    print("open")
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit seen")
        raise
    finally:
        print("closed")


g = resource()
next(g)
g.close()
g.close()
print(next(g, "over"))
for value in resource():
    break
del value


def stubborn():
    try:
        yield
    except GeneratorExit:
        yield "no"


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)
never_started = resource()
never_started.close()
print("end")
