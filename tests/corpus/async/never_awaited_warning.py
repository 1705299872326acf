# A coroutine that is dropped without having run warns on standard error.
async def forgotten(n):
    return n


forgotten(1)
kept = forgotten(2)
del kept


async def main():
    forgotten(3)


c = main()
try:
    c.send(None)
except StopIteration:
    pass
closed = forgotten(4)
closed.close()
print("end")
