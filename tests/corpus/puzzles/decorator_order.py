# Decorators apply from the bottom up, and run when the function is defined.
def d(name):
    print("make", name)
    def wrap(f):
        print("apply", name, f.__name__)
        def inner(*args):
            print("before", name, end=" ")
            result = f(*args)
            print("after", name, end=" ")
            return result
        return inner
    return wrap
@d("outer")
@d("inner")
def f(x):
    print("body", x, end=" ")
    return x
print(f(1), f.__name__)
def count(f):
    f.calls = 0
    def w(*a): f.calls += 1; return f(*a), f.calls
    return w
@count
def g(): return "g"
print(g(), g())
@str
def weird(): pass
print(weird.startswith("<function weird"))
@lambda f: f()
def now(): return "called at once"
print(now)
