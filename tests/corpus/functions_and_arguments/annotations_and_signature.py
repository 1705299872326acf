# inspect.signature prints a function's parameters.
import inspect


def f(a, /, b: int, *args: str, c=1, d: float = 2.5, **kw) -> "result": ...


print(inspect.signature(f))
for name, parameter in inspect.signature(f).parameters.items():
    print(name, parameter.kind.name, parameter.default is inspect.Parameter.empty, parameter)
print(inspect.signature(lambda x, *, y=[]: 0), inspect.signature(f).bind(1, 2, 3, c=4).arguments)
try:
    inspect.signature(f).bind()
except TypeError as error:
    print(error)
