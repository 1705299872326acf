# return in finally replaces everything, even an exception on its way.
def f():
    try:
        return "try"
    finally:
        return "finally"
def g():
    try:
        1 / 0
    finally:
        return "swallowed"
def h():
    for i in range(3):
        try:
            continue
        finally:
            print("clean", i)
    return i
def k():
    x = 1
    try:
        return x
    finally:
        x = 2
def m():
    while True:
        try:
            return "left"
        finally:
            break
    return "broke"
print(f(), g(), h(), k(), m())
