# Well-known recipes: windows, batches, unique, roundrobin, primes.
import itertools as it
from collections import deque


def windows(items, size):
    items = iter(items)
    window = deque(it.islice(items, size), maxlen=size)
    while len(window) == size:
        yield tuple(window)
        window.extend(it.islice(items, 1)) if (nxt := next(items, None)) is None else window.append(nxt)
        if nxt is None:
            return


def batches(items, size):
    items = iter(items)
    while batch := tuple(it.islice(items, size)):
        yield batch


def roundrobin(*streams):
    streams = it.cycle(iter(s).__next__ for s in streams)
    left = 3
    while left:
        try:
            for take in streams:
                yield take()
        except StopIteration:
            left -= 1
            streams = it.cycle(it.islice(streams, left))


def sieve():
    found = []
    for n in it.count(2):
        if all(n % p for p in it.takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


print(list(windows(range(5), 3)), list(batches("abcdefg", 3)), "".join(roundrobin("abc", "d", "ef")), list(it.islice(sieve(), 10)))
print(sum(map(lambda a, b: a * b, [1, 2], [3, 4])), dict(it.zip_longest("ab", [1])), list(it.chain.from_iterable(it.repeat("x", 2))))
