# bool is an int with two values: its operators, its text, and where it stays bool.
print(True + True, True * 5, True / 2, True // 2, True % 2, -True, ~False, +False, True ** 3, True << 4, 5 - True, True - 1.5)
print(True & True, True | False, True ^ True, True & 1, 1 | True, type(True & True), type(True & 1), type(True ^ False), True.__and__(1), True.__and__("x"))
print(str(True), repr(False), f"{True}", f"{True:d}", f"{True:5}", f"{False:>7s}" if False else "", "%d %s %r" % (True, True, False), bool.__repr__(True))
print(bool(), bool([]), bool([0]), bool(""), bool(" "), bool(0.0), bool(-0.0), bool(1e-300), bool(None), bool(()), bool({}), bool(range(0)), bool(range(1)), bool(object()), bool(int), bool(b""), bool("False"))
print(isinstance(True, int), issubclass(bool, int), bool.__mro__, True == 1, "ab"[True], [10, 20][False], sum([True, False, True]), int(True), float(True), complex(True))
print({True: "yes", 1: "one", 1.0: "float"}, [True, 1].count(1), {False, 0}, True in [1], max(True, 0), sorted([True, False, True]), min([True, 1]))
class Sized:
    def __init__(self, size): self.size = size
    def __len__(self): return self.size
class Truthy:
    def __init__(self, value): self.value = value
    def __bool__(self): return self.value
for value in (Sized(0), Sized(2), Truthy(True), Truthy(False)):
    print(bool(value), not value, "yes" if value else "no")
for value in (Sized(-1), Sized("a"), Sized(2 ** 70), Sized(1.5), Truthy(1), Truthy(None), Truthy("x")):
    try:
        print(bool(value))
    except Exception as error:
        print(type(error).__name__, error)
for arguments in ((1, 2), ("x", "y")):
    try:
        bool(*arguments)
    except TypeError as error:
        print(error)
try:
    bool(x=1)
except TypeError as error:
    print(error)
