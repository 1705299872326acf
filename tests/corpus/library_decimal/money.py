# A shop's bill with exact cents.
from decimal import Decimal, ROUND_HALF_UP

CENT = Decimal("0.01")
basket = [("apples", 3, Decimal("0.40")), ("bread", 1, Decimal("2.95")), ("cheese", 2, Decimal("4.135"))]
total = Decimal(0)
for name, count, price in basket:
    cost = (count * price).quantize(CENT, rounding=ROUND_HALF_UP)
    total += cost
    print(f"{name:<10}{count:>3} x {price:>6} = {cost:>7}")
tax = (total * Decimal("0.19")).quantize(CENT, rounding=ROUND_HALF_UP)
print(f"{'tax':<10}{tax:>23}")
print(f"{'total':<10}{total + tax:>23}")
print(sum([0.1] * 3) == 0.3, sum([Decimal("0.1")] * 3) == Decimal("0.3"))
