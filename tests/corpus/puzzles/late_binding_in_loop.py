# Functions made in a loop look the variable up when they are called.
functions = []
for i in range(3):
    functions.append(lambda: i)
print([f() for f in functions])
print([f() for f in [lambda i=i: i for i in range(3)]])
i = 99
print([f() for f in functions])
print([f() for f in [lambda: j for j in range(3)]])
def make(n):
    return lambda: n
print([make(k)() for k in range(3)])
