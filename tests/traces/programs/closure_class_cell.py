# super() and __class__ use a cell of the class.
class Base:
    def name(self):
        return ["base"]
class Child(Base):
    def name(self):
        first = super().name()
        first.append(__class__.__name__)
        return first
c = Child()
n = c.name()
cell = Child.name.__closure__[0]
del Child
m = c.name()
