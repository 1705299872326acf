# Two generators over one iterator; a generator that deletes its own name.
def evens(source):
    for number in source:
        if number[0] % 2 == 0:
            yield number

def odds(source):
    for number in source:
        if number[0] % 2:
            yield number
        else:
            leftover.append(number)

leftover = []
source = iter([[n] for n in range(6)])
even = evens(source)
odd = odds(source)
a = next(even)
b = next(odd)
c = next(even)
d = next(odd)
rest = list(even)
end = next(odd, None)
del even, odd
def once():
    yield [1]
    global runner
    del runner
    yield [2]
runner = once()
kept = runner
one = next(kept)
two = next(kept)
kept.close()
