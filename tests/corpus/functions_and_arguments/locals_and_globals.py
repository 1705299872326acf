# locals() in a function is a snapshot; in the module it is the namespace.
def f(a, b=2):
    c = a + b
    before = locals()
    d = 4
    before["a"] = 99
    return a, sorted(before), sorted(locals())


print(f(1))
globals()["made"] = 7
print(made, locals() is globals())


class C:
    x = 1
    names = sorted(k for k in locals() if not k.startswith("__"))


print(C.names)
exec("y = made + 1")
print(y, eval("made * y", {"made": 2, "y": 3}), eval("a + b", {"a": 1}, {"b": 5}))
