# property with setter and deleter; a value cached by hand.
class Account:
    def __init__(self):
        self._log = []
        self._cache = None
    @property
    def log(self):
        return self._log
    @log.setter
    def log(self, value):
        self._log = value
        self._cache = None
    @log.deleter
    def log(self):
        del self._log
    @property
    def text(self):
        if self._cache is None:
            self._cache = "-".join(self._log)
        return self._cache

account = Account()
account.log.append("a1")
account.log.append("b2")
text = account.text
same = account.text is text
getter = Account.log.fget
account.log = ["c3"]
text = account.text
del account.log
missing = hasattr(account, "log")
log = getter(Account())
