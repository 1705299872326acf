# How a context shows its flags and traps, what create_decimal takes, from_float of a subclass.
from decimal import (Clamped, Context, Decimal, DivisionByZero, FloatOperation, Inexact, InvalidOperation, Overflow, Rounded,
                     Subnormal, Underflow, getcontext)

context = getcontext()
context.divide(1, 3)
context.flags[InvalidOperation] = context.flags[Clamped] = context.flags[FloatOperation] = True
context.traps[Inexact] = context.traps[FloatOperation] = context.traps[Subnormal] = True
print(context)
print(list(context.flags.items()))
signals = [Overflow, Inexact, InvalidOperation, DivisionByZero, Rounded, Underflow, Clamped, Subnormal, FloatOperation]
print(Context(flags=signals, traps=[]), Context(traps=signals[::-1], flags=[Rounded]))
quiet = Context(prec=5, traps=[])
for text in ("3.14\n", " 3.14", "1_000", "3.14", "1e", "", "123456789", "NaN123456"):
    print(repr(text), repr(quiet.create_decimal(text)), end=" ")
    quiet.clear_flags()
    try:
        print(repr(Decimal(text)))
    except InvalidOperation as error:
        print(error)


class Named(Decimal):
    def __init__(self, *arguments):
        self.given = arguments


for value in (42.5, 3, -0.0):
    made = Named.from_float(value)
    print(type(made).__name__, made, made.given)
