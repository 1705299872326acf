# Default values are made when def runs and are shared by all calls.
def collect(item, bag=[]):
    bag.append(item)
    return bag


print(collect(1), collect(2), collect.__defaults__)
print(collect(3, []), collect(4))
step = 5


def add(n, by=step, *, scale=step * 2):
    return n + by + scale


step = 100
print(add(1), add.__defaults__, add.__kwdefaults__)
add.__defaults__ = (50,)
print(add(1))
print([f() for f in [lambda n=n: n for n in range(3)]])
