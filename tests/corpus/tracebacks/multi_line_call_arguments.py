# The call itself spans lines and fails.
def f(a, b):
    return a


value = f(
    1,
    2,
    3,
)
