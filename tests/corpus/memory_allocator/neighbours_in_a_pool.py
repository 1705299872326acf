# Fresh blocks of one size lie one behind the other.
class S:
    __slots__ = ('a', 'b', 'c', 'd', 'e', 'f')
keep = [S() for _ in range(1000)]
steps = [id(b) - id(a) for a, b in zip(keep, keep[1:])]
print(max(set(steps), key=steps.count), steps.count(80) > 900)
