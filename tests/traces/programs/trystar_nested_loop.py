# return, break and continue through finally blocks.
def f(n):
    out = []
    for i in range(n):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append([i])
        finally:
            out.append((i,))
    return out
r = f(5)
def g():
    try:
        return [1]
    finally:
        x = [2]
s = g()
def h():
    while True:
        try:
            try:
                raise ValueError([3])
            finally:
                y = [4]
        except ValueError as e:
            return e.args
t = h()
