# Generators chained into a pipeline process one item at a time.
def read(lines):
    for line in lines:
        print("read", line)
        yield line


def parse(lines):
    for line in lines:
        if line.isdigit():
            yield int(line)


def windows(numbers, size):
    window = []
    for number in numbers:
        window.append(number)
        if len(window) == size:
            yield tuple(window)
            window.pop(0)


for pair in windows(parse(read(["1", "x", "2", "3"])), 2):
    print("pair", pair)


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


for prime in primes():
    if prime > 30:
        break
    print(prime, end=" ")
print()
