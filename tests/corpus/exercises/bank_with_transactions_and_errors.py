# Exercise: accounts with a history, kinds of accounts, transfers that are undone when they fail.
import contextlib
from abc import ABC, abstractmethod
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


class BankError(Exception):
    """Anything that a bank refuses."""


class NotEnough(BankError):
    def __init__(self, account, wanted):
        super().__init__(f"{account.owner}: {wanted} wanted, {account.available} there")
        self.missing = wanted - account.available


class Account(ABC):
    _next_number = 1

    def __init__(self, owner, balance="0"):
        self.owner = owner
        self.balance = Decimal(balance)
        self.history = []
        self.number = Account._next_number
        Account._next_number += 1

    @property
    @abstractmethod
    def available(self):
        ...

    def deposit(self, amount, why="deposit"):
        amount = Decimal(amount)
        if amount <= 0:
            raise BankError(f"cannot deposit {amount}")
        self.balance += amount
        self.history.append((why, amount))

    def withdraw(self, amount, why="withdrawal"):
        amount = Decimal(amount)
        if amount > self.available:
            raise NotEnough(self, amount)
        self.balance -= amount
        self.history.append((why, -amount))

    def __str__(self):
        return f"#{self.number} {self.owner:<6}{self.balance:>10,.2f} ({type(self).__name__})"


class Savings(Account):
    rate = Decimal("0.0275")

    @property
    def available(self):
        return self.balance

    def add_interest(self):
        self.deposit((self.balance * self.rate).quantize(CENT, ROUND_HALF_UP), "interest")


class Giro(Account):
    def __init__(self, owner, balance="0", limit="500"):
        super().__init__(owner, balance)
        self.limit = Decimal(limit)

    @property
    def available(self):
        return self.balance + self.limit


@contextlib.contextmanager
def transaction(*accounts):
    before = [(account, account.balance, len(account.history)) for account in accounts]
    try:
        yield
    except BankError as error:
        for account, balance, length in before:
            account.balance = balance
            del account.history[length:]
        error.add_note("everything was undone")
        raise


def transfer(source, target, amount, fee="0"):
    with transaction(source, target):
        target.deposit(amount, f"from {source.owner}")
        source.withdraw(amount, f"to {target.owner}")
        if Decimal(fee):
            source.withdraw(fee, "fee")


ann, bob = Savings("Ann", "1200.50"), Giro("Bob", "10")
transfer(ann, bob, "200.25")
ann.add_interest()
transfer(bob, ann, "700", fee="1.5")
for job in (lambda: transfer(bob, ann, "8.75", fee="1.5"), lambda: ann.deposit("-3"),
            lambda: transfer(ann, bob, "99999"), lambda: Account("Cid")):
    try:
        job()
    except NotEnough as error:
        print(type(error).__name__, error, error.missing, error.__notes__)
    except BankError as error:
        print(type(error).__name__, error)
    except TypeError as error:
        print("TypeError", error)
for account in (ann, bob):
    print(account)
    for why, amount in account.history:
        print(f"    {why:<10}{amount:>+10.2f}")
print(sum(account.balance for account in (ann, bob)))
