# bind() says which parameter gets which argument, or why the call does not fit.
import inspect

def call(a, b=2, *args, c, d=4, **rest):
    pass

signature = inspect.signature(call)
bound = signature.bind(1, c=3, e=5)
print(bound, bound.args, bound.kwargs)
bound.apply_defaults()
print(bound.arguments)
for args, kwargs in (((), {}), ((1,), {}), ((1, 2), {"a": 3, "c": 1})):
    try:
        signature.bind(*args, **kwargs)
    except TypeError as error:
        print(error)
print(signature.bind_partial(1))
try:
    inspect.signature(lambda x: x).bind(1, 2)
except TypeError as error:
    print(error)
