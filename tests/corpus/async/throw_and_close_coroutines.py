# throw and close travel to the innermost await.
class Forever:
    def __await__(self):
        while True:
            try:
                yield "waiting"
            except ValueError as error:
                print("inner handled", error)


async def task():
    try:
        await Forever()
    except KeyError as error:
        print("task handled", error)
        await Forever()
    finally:
        print("finally")


t = task()
print(t.send(None), t.throw(ValueError("v")), t.throw(KeyError("k")))
t.close()
t.close()


async def stubborn():
    try:
        await Forever()
    except GeneratorExit:
        await Forever()


s = stubborn()
s.send(None)
try:
    s.close()
except RuntimeError as error:
    print(error)


async def twice():
    c = task()
    c.send(None)

    async def other():
        await c
    try:
        await other()
    except RuntimeError as error:
        print(error)
    c.close()


try:
    twice().send(None)
except StopIteration:
    print("done")
