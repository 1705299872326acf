# The context in force: precision, rounding, flags, traps.
from decimal import Context, Decimal as D, getcontext, localcontext, setcontext, Inexact, ROUND_DOWN, DivisionByZero

print(getcontext())
getcontext().prec = 5
print(D(1) / D(3), D(2) / D(3), getcontext().flags[Inexact])
with localcontext() as context:
    context.prec = 3
    context.rounding = ROUND_DOWN
    print(D(2) / D(3), getcontext())
print(D(2) / D(3))
with localcontext(prec=10):
    print(D(2).sqrt())
with localcontext() as context:
    context.traps[DivisionByZero] = False
    print(D(1) / 0, D(-1) / 0, context.flags[DivisionByZero])
mine = Context(prec=4, Emax=9, Emin=-9, traps=[])
print(mine.multiply(D("123456"), D("10000000")), mine.create_decimal("3.14159"), mine)
setcontext(mine)
print(D("1E-9") / 3, D("1E-12") / 10, mine.flags)
