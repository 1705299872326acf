# Functions that make functions: compose, curry, memoise, partial, pipelines, retry, timing by counting, dispatch.
import functools
import operator


def compose(*functions): return functools.reduce(lambda f, g: lambda x: f(g(x)), functions, lambda x: x)
def curry(function, count=None):
    count = count or function.__code__.co_argcount
    def curried(*args): return function(*args) if len(args) >= count else lambda *more: curried(*args, *more)
    return curried
def flip(function): return lambda a, b: function(b, a)
def retry(times, *errors):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try: return function(*args, **kwargs)
                except errors as error:
                    print(f"attempt {attempt}: {error}", end="; ")
                    if attempt == times: raise
        return wrapper
    return decorate
def accepts(*kinds):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            for i, (arg, kind) in enumerate(zip(args, kinds)):
                if not isinstance(arg, kind): raise TypeError(f"{function.__name__}: argument {i} is {type(arg).__name__}, not {kind.__name__}")
            return function(*args)
        return wrapper
    return decorate
class Maybe:
    def __init__(self, value): self.value = value
    def bind(self, function): return self if self.value is None else Maybe(function(self.value))
    def __or__(self, default): return default if self.value is None else self.value
    def __rshift__(self, function): return self.bind(function)
class Pipe:
    def __init__(self, function): self.function = function
    def __ror__(self, items): return self.function(items)
    def __call__(self, *args): return Pipe(lambda items: self.function(items, *args))
where = Pipe(lambda items, test: (i for i in items if test(i)))
select = Pipe(lambda items, f: (f(i) for i in items))
take = Pipe(lambda items, n: [i for _, i in zip(range(n), items)])
@functools.singledispatch
def describe(value): return f"something {value!r}"
@describe.register
def _(value: int): return f"number {value}"
@describe.register(list)
def _(value): return f"list of {len(value)}: " + ", ".join(map(describe, value))
@describe.register(bool)
def _(value): return f"truth {value}"
failures = iter([ValueError("first"), KeyError("second"), None, ValueError("third"), ValueError("fourth")])
@retry(3, ValueError, KeyError)
def flaky():
    """Fails now and then."""
    if error := next(failures): raise error
    return "worked"
@retry(2, ValueError)
def always(): raise ValueError("no luck")
@accepts(int, str)
def repeat(n, text): return text * n
print(compose(str, abs, int)("-7"), compose()(3), curry(lambda a, b, c: a + b * c)(1)(2)(3), curry(lambda a, b: a - b)(5, 3), flip(operator.sub)(1, 10), flaky(), flaky.__name__, flaky.__doc__)
for action in (always, lambda: repeat(2, "ab"), lambda: repeat("2", "ab"), lambda: repeat(2, 3), lambda: compose(len, 5)([1])):
    try: print(action())
    except Exception as error: print(type(error).__name__, error)
print(Maybe(5) >> (lambda v: v * 2) >> str | "none", Maybe(None) >> len | "none", Maybe({"a": 1}).bind(lambda d: d.get("b")).bind(len) | 0, range(20) | where(lambda n: n % 3 == 0) | select(lambda n: n * n) | take(4))
print(describe(5), describe("x"), describe([1, [True], None]), describe.dispatch(bool) is describe.dispatch(int), describe.registry.keys() == {object, int, list, bool})
add5 = functools.partial(operator.add, 5)
base2 = functools.partial(int, base=2)
print(add5(1), base2("101"), add5.func.__name__, add5.args, base2.keywords, functools.partial(add5, 6)(), functools.reduce(operator.mul, range(1, 6)), functools.reduce(lambda a, b: f"({a}{b})", "abcd"), functools.reduce(max, [3, 9, 2], 5))
print(sorted(["b", "A", "c"], key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))), list(map(functools.partial(pow, 2), range(5))), [f(3) for f in map(lambda n: functools.partial(operator.mul, n), range(4))])
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda self: lambda n: 1 if n < 2 else n * self(n - 1))(6), (lambda f: f(f, 10))(lambda f, n: [n] + f(f, n // 2) if n else []))
try: functools.reduce(operator.add, [])
except TypeError as error: print(error)
