# A close attribute name is suggested.
class Account:
    def __init__(self):
        self.balance = 0


account = Account()
account.balance = account.balanse + 10
