# A context's flags and traps are always the same mapping, each context has its own, and both see what happens.
import gc
from decimal import Context, Decimal, DivisionByZero, Inexact, Rounded, getcontext, localcontext

context = getcontext()
print(context.flags is context.flags, context.traps is context.traps, context.flags is context.traps)
other = context.copy()
print(id(context.flags) != id(other.flags), context.flags == other.flags)
flags = context.flags
Decimal(1) / Decimal(3)
print(flags[Inexact], flags[Rounded], other.flags[Inexact])
context.clear_flags()
print(flags[Inexact], flags is context.flags)
with localcontext() as inner:
    inner.traps[DivisionByZero] = False
    print(Decimal(1) / 0, inner.flags[DivisionByZero], context.flags[DivisionByZero], context.traps[DivisionByZero])
inner.flags = {signal: False for signal in inner.flags}
print(any(inner.flags.values()))
gc.collect()
for number in range(3):
    made = Context(prec=number + 1)
    made.flags[Inexact] = True
    made.traps[Inexact] = False
    print(made.flags[Inexact], made.create_decimal('1.2345'))
del made, other, inner
print(gc.collect())
