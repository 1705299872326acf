# @ has no built-in use; classes define it.
class Vector:
    def __init__(self, *items):
        self.items = items

    def __matmul__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return sum(a * b for a, b in zip(self.items, other.items))

    def __rmatmul__(self, other):
        return ("reflected", other)

    def __imatmul__(self, other):
        return Vector(*(x * other for x in self.items))


v = Vector(1, 2, 3)
print(v @ Vector(4, 5, 6), 7 @ v)
v @= 2
print(v.items)
for text in ("v @ 1", "1 @ 2", "[1] @ [2]"):
    try:
        eval(text)
    except TypeError as error:
        print(error)
