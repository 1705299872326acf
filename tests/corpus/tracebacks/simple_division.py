# The operator of the failing expression is marked.
def ratio(a, b):
    return (a + 1) / b


total = 3 + ratio(4, 0) * 2
