# What counts as false, and which methods are asked.
class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Decided(Sized):
    def __bool__(self):
        return True


for value in (0, 0.0, 0j, "", b"", (), [], {}, set(), range(0), None, False, Sized(0), Decided(0), Sized(2), "0", " ", [0], -1, ...):
    print(type(value).__name__, bool(value), end="; ")
print()


class Wrong:
    def __bool__(self):
        return 1


class Negative:
    def __len__(self):
        return -1


for bad in (Wrong(), Negative()):
    try:
        bool(bad)
    except Exception as error:
        print(type(error).__name__, error)
