# Methods lose self, classes show __init__, partial objects what is left.
import functools
import inspect

class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner

    def pay(self, amount, *, note=""):
        pass

    @classmethod
    def empty(cls, owner):
        return cls(owner)

    @staticmethod
    def check(value):
        pass

    def __call__(self, x):
        pass

account = Account("ann")
for thing in (Account, account.pay, Account.pay, Account.empty, Account.check, account,
              functools.partial(account.pay, 5), functools.partial(Account, balance=3), len, sorted, str.join):
    print(inspect.signature(thing))
for thing in (3, type):
    try:
        print(inspect.signature(thing))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
