# Frames of generators and yield from.
def numbers():
    yield 1
    yield int("two")


def relay():
    yield from numbers()


for number in relay():
    print(number)
