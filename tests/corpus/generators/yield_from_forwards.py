# yield from passes values, send, throw and close on to the inner generator.
def inner():
    received = []
    try:
        while True:
            try:
                received.append((yield len(received)))
            except ValueError:
                received.append("error")
            if len(received) == 4:
                return received
    finally:
        print("inner done")


def outer():
    result = yield from inner()
    print("result", result)
    result = yield from [7, 8]
    print("list gives", result)
    yield "end"


g = outer()
print(next(g), g.send("a"), g.send("b"), g.throw(ValueError), g.send("c"), next(g), next(g))
h = outer()
next(h)
h.close()
try:
    list((yield from 5) for _ in [1]) if False else next((lambda: (yield from 5))())
except TypeError as error:
    print(error)
