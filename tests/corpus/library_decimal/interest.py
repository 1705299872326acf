# Compound interest with exact decimals: an exercise.
from decimal import ROUND_DOWN, Decimal

balance = Decimal("1000.00")
rate = Decimal("0.0325")
for year in range(1, 6):
    gain = (balance * rate).quantize(Decimal("0.01"), rounding=ROUND_DOWN)
    balance += gain
    print(year, gain, balance, f"{balance:,.2f}", f"{gain / balance:.3%}")
print(balance.as_tuple(), balance.adjusted(), balance == Decimal("1173.38"))
