# Whether a fraction is true is asked of its numerator.
from fractions import Fraction


class Whole(int):
    def __bool__(self):
        print("asked", int(self))
        return int(self) > 1


for numerator in (0, 1, 2):
    made = Fraction()
    made._numerator = Whole(numerator)
    print(bool(made), not made)
print(bool(Fraction(0, 5)), bool(Fraction(-1, 5)))
