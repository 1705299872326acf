# Conditions: which are trapped, which only noted.
from decimal import *

context = Context(prec=3, Emin=-5, Emax=5, traps=[])
for expression in ("1/3", "10/4", "1/0", "0/0", "999E5*10", "1E-5/7", "1E-9*1", "x", "1E5*1"):
    context.clear_flags()
    left, _, right = expression.partition("/") if "/" in expression else expression.partition("*")
    left = context.create_decimal(left)
    if right:
        left = (context.divide if "/" in expression else context.multiply)(left, Decimal(right))
    print(expression, left, sorted(signal.__name__ for signal, on in context.flags.items() if on))
for signal in (DivisionByZero, Overflow, Underflow, Inexact, FloatOperation, DivisionUndefined, Clamped):
    print(signal.__name__, [base.__name__ for base in signal.__mro__[1:-1]])
context.traps[Inexact] = True
try:
    context.divide(Decimal(1), 3)
except Inexact as error:
    print(repr(error))
