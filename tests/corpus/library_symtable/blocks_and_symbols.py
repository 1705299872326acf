# symtable: for each block of a program its names, and what they mean there.
import symtable

SOURCE = '''
import os, sys as system
from math import pi as circle
total: int = 0
limit: str

class Account(object):
    rate = 0.1
    __hidden = 2
    def __init__(self, owner, /, *rest, balance=0, **options):
        self.owner = owner
        self.__secret = balance
        super().__init__()
    def deposit(self, amount):
        global total
        total += amount
        return [part * self.rate for part in range(amount) if part > total]

def outer(step=lambda size: size + 1):
    count = 0
    def inner():
        nonlocal count
        count += step(1)
        return count, missing
    def inner2(): return count
    class Local:
        value = count
        def get(self): return __class__, value
    del step
    return inner, {key: size for key in () for size in key}, (n for n in [1]), (last := 5)

def outer(): pass

async def fetch(url):
    async with url as page:
        yield await page
try:
    pass
except ValueError as error:
    print(error)
'''


def show(table, depth=0):
    margin = "  " * depth
    print(margin, table, table.get_type(), table.get_name(), table.get_lineno(), table.is_optimized(),
          table.is_nested(), table.has_children())
    if isinstance(table, symtable.Function):
        print(margin, "parameters", table.get_parameters(), "locals", table.get_locals(), "globals",
              table.get_globals(), "nonlocals", table.get_nonlocals(), "frees", table.get_frees())
    if isinstance(table, symtable.Class):
        print(margin, "methods", table.get_methods())
    print(margin, "names", list(table.get_identifiers()))
    for symbol in table.get_symbols():
        tests = [name for name in sorted(dir(symbol)) if name.startswith("is_") and getattr(symbol, name)()]
        print(margin, symbol, *tests, symbol.get_namespaces())
    for child in table.get_children():
        show(child, depth + 1)


module = symtable.symtable(SOURCE, "bank.py", "exec")
show(module)
show(symtable.symtable("[a for a in b if (c := a)]", "?", "eval"))
show(symtable.symtable("x = 1; lambda y=x: y\n", "?", "single"))
try:
    module.lookup("outer").get_namespace()
except ValueError as error:
    print(error)
print(module.lookup("Account").get_namespace(), module.lookup("Account") is module.lookup("Account"))
for wrong in ("def f(): nonlocal x", "exec"), ("x = ", "exec"), ("x", "other"), ("x\0", "exec"):
    try:
        symtable.symtable(wrong[0], "wrong.py", wrong[1])
    except (SyntaxError, ValueError) as error:
        print(type(error).__name__, error)
try:
    module.lookup("nowhere")
except KeyError as error:
    print("KeyError", error)
