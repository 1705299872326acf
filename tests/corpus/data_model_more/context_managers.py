# The with statement calls its methods on the type; errors may be swallowed, replaced or missing methods reported.
class Manager:
    def __init__(self, name, swallow=False, fail=""):
        self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter": raise RuntimeError("enter fails")
        return self.name.upper()
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        if self.fail == "exit": raise LookupError("exit fails")
        return self.swallow
def attempt(function):
    try:
        print("result", function())
    except Exception as error:
        print(type(error).__name__, error, "| context:", repr(error.__context__))
def plain():
    with Manager("a") as a, Manager("b") as b: return a + b
def swallowed():
    with Manager("s", swallow=True): raise ValueError("inside")
    return "after"
def passed():
    with Manager("p"): raise ValueError("inside")
def inner_swallows():
    with Manager("out"):
        with Manager("in", swallow=1): raise KeyError("k")
        return "went on"
def failing_exit():
    with Manager("x", fail="exit"): raise ValueError("first")
def failing_enter():
    with Manager("ok"), Manager("bad", fail="enter"): print("never")
def loop():
    for i in range(3):
        with Manager(f"l{i}"):
            if i == 1: continue
            if i == 2: break
    return i
def target():
    class T: pass
    t = T(); d = {}
    with Manager("m") as t.x, Manager("n") as d["k"], Manager("o") as (first, *rest): pass
    return t.x, d, first, rest
def parenthesised():
    with (Manager("1") as a, Manager("2") as b,): return a, b
def generator():
    def gen():
        with Manager("g"): yield 1; yield 2
    g = gen(); next(g); g.close(); return "closed"
for function in (plain, swallowed, passed, inner_swallows, failing_exit, failing_enter, loop, target, parenthesised, generator): attempt(function)
class NoEnter:
    def __exit__(self, *args): pass
class NoExit:
    def __enter__(self): pass
class OnInstance:
    def __init__(self): self.__enter__ = lambda: 1; self.__exit__ = lambda *a: 1
class AsyncOnly:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
for item in (NoEnter(), NoExit(), OnInstance(), 5, AsyncOnly(), NoExit):
    try:
        with item: pass
    except (TypeError, AttributeError) as error: print(type(error).__name__, error)
class BadBool:
    def __enter__(self): return self
    def __exit__(self, *a): return self
    def __bool__(self): raise OverflowError("no truth")
try:
    with BadBool(): raise KeyError(1)
except OverflowError as error: print(error, repr(error.__context__))
with BadBool(): print("no error, no truth asked")
