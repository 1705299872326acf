# throw() raises at the paused yield; the generator may handle it and go on.
def careful():
    while True:
        try:
            yield "ready"
        except ValueError as error:
            print("handled", error)
            yield "after error"


g = careful()
print(next(g), g.throw(ValueError("one")), next(g), g.throw(ValueError("two")))
try:
    g.throw(KeyError("lost"))
except KeyError as error:
    print("came out", error)
print(next(g, "ended"))
fresh = careful()
try:
    fresh.throw(ValueError("not started"))
except ValueError as error:
    print(error, next(fresh, "ended"))
for bad in (5, "text", int):
    try:
        careful().throw(bad)
    except TypeError as error:
        print(error)
