# send gives yield its value; return ends up in StopIteration; finally runs on close.
def g():
    try:
        x = yield 1
        print("got", x)
        y = yield x * 2
        print("got", y)
        return "done"
    finally:
        print("cleanup")
gen = g()
print(next(gen), gen.send(5))
try:
    gen.send("last")
except StopIteration as stop:
    print(stop.value)
gen = g(); next(gen); gen.close()
gen = g()
try:
    gen.send(1)
except TypeError as error:
    print(error)
next(gen)
try:
    gen.throw(ValueError("thrown"))
except ValueError as error:
    print(error, next(gen, "finished"))
def outer():
    result = yield from g()
    print("result", result)
    yield "end"
o = outer()
print(next(o), o.send(1), o.send(2))
