# __getattribute__, __getattr__, __setattr__, __delattr__, __dir__.
class A:
    def __init__(self):
        self.x = [1]
    def __getattribute__(self, name):
        value = object.__getattribute__(self, name)
        return value
    def __getattr__(self, name):
        return [name]
    def __setattr__(self, name, value):
        object.__setattr__(self, name, (value,))
    def __delattr__(self, name):
        super().__delattr__(name)
a = A()
b = a.x
c = a.nope
a.y = b
del a.x
h = hasattr(a, "x")
g = getattr(a, "z", None)
setattr(a, "w", c)
v = vars(a)
