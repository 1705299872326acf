# A subclass's instance has the built-in part and a dict.
import sys
class I(int): pass
class L(list): pass
class D(dict): pass
class T(tuple): pass
class S(str): pass
class F(float): pass
class B(bytes): pass
class E(Exception): pass
for value in [I(5), I(2**40), L(), L([1, 2]), D(), D(a=1), T(), T((1, 2)), S(""), S("abc"), F(1), B(b"ab"), E(1), set.__new__(type("Z", (set,), {}))]:
    print(type(value).__name__, sys.getsizeof(value))
