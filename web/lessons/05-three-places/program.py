x = 12345
globals()["x"] = 54321
print(x)

def f():
    y = 1
    snapshot = locals(); snapshot["y"] = 99
    return y

print(f())
