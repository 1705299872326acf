# __getattr__ and __getattribute__ make objects as they go.
class Lazy:
    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(name)
        value = [name]
        setattr(self, name, value)
        return value
z = Lazy()
a = z.foo
b = z.foo
try:
    z.nope
except AttributeError as e:
    x = e.obj
    n = e.name
del x
h = hasattr(z, "nothing")
g = getattr(z, "no2", [1])
