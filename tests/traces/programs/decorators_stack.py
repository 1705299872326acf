import functools
calls = []
def log(tag):
    def wrap(fn):
        @functools.wraps(fn)
        def inner(*args, **kwargs):
            calls.append((tag, args))
            return fn(*args, **kwargs)
        return inner
    return wrap
@log("first")
@log("second")
def add(a, b=2000):
    return a + b
x = add(1000)
y = add(1000, b=3000)
raw = add.__wrapped__
class Register:
    items = []
    def __init__(self, fn):
        self.fn = fn
        Register.items.append(self)
    def __call__(self, *a):
        return self.fn(*a)
@Register
def f(v):
    return [v]
z = f(5000)
