from functools import wraps

def loud(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs) + "!"
    return wrapper

@loud
def greet(): return "Hi"
print(greet.__name__, greet())
