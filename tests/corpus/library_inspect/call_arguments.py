# getcallargs maps a call to names and raises what the call would; getfullargspec lists.
import inspect

def target(a, b=2, *more, key, flag=False, **rest):
    pass

print(inspect.getcallargs(target, 1, 5, 6, key="k", other=0))
print(inspect.getfullargspec(target))
for args, kwargs in (((), {}), ((1,), {}), ((1,), {"a": 2, "key": 0})):
    try:
        inspect.getcallargs(target, *args, **kwargs)
    except TypeError as error:
        print(error)
try:
    inspect.getcallargs(lambda x, y: 0, 1, 2, 3)
except TypeError as error:
    print(error)
