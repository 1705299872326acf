# Two underscores in front: the class's name is put before, also where one does not expect it.
class Account:
    __rate = 5
    def __init__(self): self.__balance = 10; self._open = True
    def __hidden(self): return "hidden"
    def show(self): return self.__balance, self.__rate, self.__hidden()
    __dunder__ = 1
a = Account()
print(a.show(), sorted(a.__dict__), a._Account__balance, Account.__dunder__, hasattr(a, "__balance"))
class Child(Account):
    def peek(self):
        try: return self.__balance
        except AttributeError as error: return str(error)
print(Child().peek(), Child()._Account__hidden())
class _Under:
    def f(self): self.__x = 1; return self.__dict__
print(_Under().f())
class Mangles:
    def f(self, __arg=1):
        __local = 2
        return sorted(locals()), self.f.__code__.co_varnames
print(Mangles().f())
