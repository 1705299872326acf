calls = []

def count(function):
    def wrapper():
        calls.append(1)
        return function()
    return wrapper

@count
def hop():
    return "hop"

hop(); hop(); hop()
print(len(calls))
