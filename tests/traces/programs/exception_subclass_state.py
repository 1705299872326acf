# Exceptions with slots, notes, own __init__ and __str__.
class E(ValueError):
    def __init__(self, a, *, b=None):
        super().__init__(a, b)
        self.a = a
        self.b = b
    def __str__(self):
        return f"{self.a}:{self.b}"
def f(x):
    try:
        raise E([x], b={x})
    except E as e:
        e.add_note("note one")
        return e
e = f(1000)
s = str(e)
n = e.__notes__
t = e.__traceback__
a = e.args
e.args = (1, 2)
try:
    raise e
except ValueError as v:
    w = v
u = w.__traceback__.tb_next
del e, v if 0 else w
