# Exercise: decorators that count, cache, retry, check types and register; stacked on one another.
import functools
import inspect


def count_calls(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


def retry(times, *kinds):
    kinds = kinds or (Exception,)

    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except kinds as error:
                    print(f"  {function.__name__}: attempt {attempt} failed: {error}")
                    last = error
            raise RuntimeError(f"{function.__name__} gave up") from last
        return wrapper
    return decorate


def typed(function):
    signature = inspect.signature(function)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        for name, value in bound.arguments.items():
            wanted = signature.parameters[name].annotation
            if wanted is not inspect.Parameter.empty and not isinstance(value, wanted):
                raise TypeError(f"{name} must be {wanted.__name__}, not {type(value).__name__}")
        return function(*bound.args, **bound.kwargs)
    return wrapper


class Routes:
    def __init__(self):
        self.table = {}

    def __call__(self, path, *, methods=("GET",)):
        def decorate(function):
            for method in methods:
                self.table[method, path] = function
            return function
        return decorate

    def dispatch(self, method, path, **arguments):
        try:
            return self.table[method, path](**arguments)
        except KeyError:
            return f"404 {method} {path}"


route = Routes()
failures = iter([ConnectionError("no line"), TimeoutError("slow"), None])


@route("/sum", methods=("GET", "POST"))
@count_calls
@typed
def add(a: int, b: int = 1):
    """Adds."""
    return a + b


@route("/fetch")
@retry(3, OSError)
def fetch():
    problem = next(failures)
    if problem:
        raise problem
    return "page"


@retry(2)
def hopeless(value):
    return 1 / value


print(route.dispatch("GET", "/sum", a=2, b=3), route.dispatch("POST", "/sum", a=2), route.dispatch("PUT", "/sum"))
print(add.calls, add.__name__, add.__doc__, inspect.signature(add))
for arguments in ((1, "2"), (), (1, 2, 3)):
    try:
        add(*arguments)
    except TypeError as error:
        print("TypeError:", error)
print(add.calls, route.dispatch("GET", "/fetch"))
try:
    hopeless(0)
except RuntimeError as error:
    print(error, "because of", repr(error.__cause__))
