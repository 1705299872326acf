# A descriptor of our own that stores values beside the instance.
class Typed:
    def __init__(self, kind):
        self.kind = kind
        self.values = {}
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, instance, owner):
        if instance is None:
            return self
        return self.values[id(instance) and self.name]
    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(self.name)
        self.values[self.name] = value
    def __delete__(self, instance):
        del self.values[self.name]

class Model:
    items = Typed(list)
    label = Typed(str)

model = Model()
model.items = ["x"]
model.label = "name"
descriptor = Model.items
got = model.items
try:
    model.items = ("tuple",)
except TypeError as error:
    text = str(error)
del model.items
left = dict(descriptor.values)
