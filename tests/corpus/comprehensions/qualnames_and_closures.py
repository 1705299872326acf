# Comprehensions are functions with names of their own.
import sys


def outer():
    names = [sys._getframe().f_code.co_qualname for _ in "a"]
    names += list(sys._getframe().f_code.co_name for _ in "a")
    names += {sys._getframe().f_code.co_name for _ in "a"}
    names += {sys._getframe().f_code.co_name: 1 for _ in "a"}
    return names


print(outer())
adders = [(lambda step: lambda n: n + step)(k) for k in (1, 10)]
print([add(5) for add in adders], (x for x in []).__qualname__, (x for x in []).__name__)
