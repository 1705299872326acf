from functools import wraps

def loud(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs) + "!"
    return wrapper
def kind(function):
    return wraps(function)(lambda: function())

@loud
def greet(): return "Hi"
polite = kind(lambda: "please")
print(greet.__name__, greet())
print(polite.__name__, hasattr(polite, "__wrapped__"))
