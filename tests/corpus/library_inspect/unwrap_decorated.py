# signature and unwrap follow __wrapped__.
import functools
import inspect

def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)
    return wrapper

@logged
@logged
def area(width, height=1):
    return width * height

print(inspect.signature(area), inspect.signature(area, follow_wrapped=False), inspect.unwrap(area).__name__)
print(inspect.unwrap(area) is area, inspect.unwrap(area, stop=lambda f: True) is area)
loop = lambda: 0
loop.__wrapped__ = loop
try:
    inspect.unwrap(loop)
except ValueError as error:
    print(str(error)[:30])
