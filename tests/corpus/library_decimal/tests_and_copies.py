# Predicates, classes of numbers, signs, quanta.
import copy
import pickle
from decimal import Decimal as D

for text in ("0", "-0", "1.5", "-Infinity", "NaN", "sNaN", "1E-999999"):
    value = D(text)
    print(text, value.is_zero(), value.is_signed(), value.is_finite(), value.is_infinite(), value.is_nan(), value.is_snan(),
          value.is_normal(), value.is_subnormal(), value.number_class(), value.adjusted())
print(D("1.23").same_quantum(D("4.56")), D(5).copy_sign(D(-1)), D(-5).copy_abs(), D(5).copy_negate(), D("1.5").real, D(1).imag)
value = D("1.50")
print(copy.copy(value) is value, copy.deepcopy(value) is value, pickle.loads(pickle.dumps(value)), bool(D(0)), bool(D("0.0")), D(10).radix())
print(D(1100).logical_and(D(1010)), D(1100).logical_or(D(1010)), D(1100).logical_xor(D(1010)), D(123).rotate(1), D(123).shift(2))
