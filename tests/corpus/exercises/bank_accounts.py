# Accounts with limits, interest, transfers and a statement; every refusal is an exception of its own.
class BankError(Exception):
    """Base of all refusals."""


class InsufficientFunds(BankError):
    def __init__(self, needed, available):
        super().__init__(f"needs {needed:.2f}, has {available:.2f}")
        self.needed, self.available = needed, available


class UnknownAccount(BankError, KeyError):
    def __str__(self):
        return f"no account {self.args[0]!r}"


class Account:
    _next_number = 1001

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self._balance = balance
        self.history = []
        self.number = Account._next_number
        Account._next_number += 1

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"cannot deposit {amount}")
        self._balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.available:
            raise InsufficientFunds(amount, self.available)
        self._balance -= amount
        self.history.append(("withdraw", amount))

    @property
    def available(self):
        return self._balance

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self._balance:.2f})"

    def __lt__(self, other):
        return self.balance < other.balance


class Savings(Account):
    rate = 0.02

    def add_interest(self):
        interest = round(self._balance * self.rate, 2)
        self.deposit(interest)
        return interest


class Checking(Account):
    def __init__(self, owner, balance=0.0, overdraft=100.0):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    @property
    def available(self):
        return self._balance + self.overdraft


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, kind, owner, **options):
        account = kind(owner, **options)
        self.accounts[account.number] = account
        return account

    def __getitem__(self, number):
        try:
            return self.accounts[number]
        except KeyError:
            raise UnknownAccount(number) from None

    def transfer(self, source, target, amount):
        source, target = self[source], self[target]
        source.withdraw(amount)
        try:
            target.deposit(amount)
        except ValueError:
            source.deposit(amount)
            raise

    def total(self):
        return sum(account.balance for account in self.accounts.values())


bank = Bank()
ann = bank.open(Savings, "Ann", balance=500)
bob = bank.open(Checking, "Bob", balance=50, overdraft=200)
print(ann, bob, bank.total())
bank.transfer(ann.number, bob.number, 125.5)
print(ann.balance, bob.balance, ann.add_interest())
for action in (lambda: ann.withdraw(10_000), lambda: bob.withdraw(375), lambda: bob.withdraw(1), lambda: bank.transfer(1001, 9999, 5), lambda: ann.deposit(-1), lambda: setattr(ann, "balance", 1)):
    try:
        action()
        print("done", bob)
    except BankError as error:
        print(type(error).__name__, error)
    except (ValueError, AttributeError) as error:
        print("other:", type(error).__name__, error)
print(sorted(bank.accounts.values()), max(bank.accounts.values()).owner)
for kind, amount in ann.history:
    print(f"{kind:<10}{amount:>10.2f}")
print(f"total {bank.total():,.2f}", issubclass(UnknownAccount, LookupError))
