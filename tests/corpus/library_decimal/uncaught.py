# Division by zero ends the program with decimal's own exception.
from decimal import Decimal


def share(amount, people):
    return Decimal(amount) / people


print(share("10.00", 4))
share("10.00", 0)
