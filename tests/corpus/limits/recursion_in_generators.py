# yield from chains and recursive generators.
def chain(n):
    if n:
        yield from chain(n - 1)
    yield n


print(sum(chain(200)), list(chain(3)))


def endless():
    yield from endless()


try:
    next(endless())
except RecursionError as error:
    print(error)
nested = iter([1])
for _ in range(500):
    nested = (x for x in nested)
print(next(nested))
