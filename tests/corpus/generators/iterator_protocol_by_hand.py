# Classes as iterators and iterables; iter with a sentinel; __getitem__ sequences.
class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        n = self.start
        while n:
            yield n
            n -= 1


class Once:
    def __init__(self):
        self.left = 2

    def __iter__(self):
        return self

    def __next__(self):
        self.left -= 1
        if self.left < 0:
            raise StopIteration
        return self.left


class Old:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10


print(list(Countdown(3)), list(Countdown(3)), list(Once()), list(Old()), 20 in Old(), tuple(reversed([1, 2])))
data = iter("abcXdef")
print(list(iter(lambda: next(data), "X")), list(data))


class NoIter:
    __iter__ = None


class BadIter:
    def __iter__(self):
        return 5


for bad in (NoIter(), BadIter(), 5):
    try:
        iter(bad)
    except TypeError as error:
        print(error)
