# Mixins: order matters, cooperative super calls with keyword arguments, and diamonds that end in object.
class Root:
    def __init__(self, **kwargs):
        if kwargs: raise TypeError(f"unexpected {sorted(kwargs)}")
        self.log = []
    def describe(self): return ["root"]
class Named:
    def __init__(self, *, name, **kwargs): super().__init__(**kwargs); self.name = name; self.log.append("named")
    def describe(self): return [f"name={self.name}"] + super().describe()
class Sized:
    def __init__(self, *, size=0, **kwargs): super().__init__(**kwargs); self.size = size; self.log.append("sized")
    def describe(self): return [f"size={self.size}"] + super().describe()
class Loud:
    def describe(self): return [part.upper() for part in super().describe()]
class Box(Loud, Named, Sized, Root): pass
class Quiet(Named, Loud, Sized, Root): pass
b, q = Box(name="b", size=3), Quiet(name="q")
print(b.describe(), b.log, q.describe(), [c.__name__ for c in Box.__mro__])
for arguments in ({}, {"name": "x", "colour": 1}, {"name": "x", "size": 1, "z": 2, "a": 3}):
    try: Box(**arguments)
    except TypeError as error: print(error)
class Json:
    def to_json(self): return "{" + ", ".join(f'"{k}": {v!r}' for k, v in sorted(vars(self).items())) + "}"
class Eq:
    def __eq__(self, other): return type(self) is type(other) and vars(self) == vars(other)
    def __hash__(self): return hash(tuple(sorted(vars(self).items())))
class Repr:
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
class Ordered:
    key = ()
    def __lt__(self, other): return [getattr(self, k) for k in self.key] < [getattr(other, k) for k in self.key]
class Person(Json, Eq, Repr, Ordered):
    key = ("age", "name")
    def __init__(self, name, age): self.name, self.age = name, age
people = [Person("Zed", 30), Person("Amy", 30), Person("Bob", 25)]
print(sorted(people), Person("A", 1) == Person("A", 1), len({Person("A", 1), Person("A", 1)}), people[0].to_json(), max(people), Person("A", 1) != Person("B", 1))
class Counted:
    count = 0
    def __init_subclass__(cls, **kwargs): super().__init_subclass__(**kwargs); cls.count = 0
    def __new__(cls, *args, **kwargs): cls.count += 1; return super().__new__(cls)
class Dog(Counted):
    def __init__(self, name): self.name = name
class Puppy(Dog): pass
Dog("a"), Dog("b"), Puppy("c"); print(Dog.count, Puppy.count, Counted.count)
class Left:
    def f(self): return "L" + super().f()
class Right:
    def f(self): return "R"
class LR(Left, Right): pass
print(LR().f())
try: Left().f()
except AttributeError as error: print(error)
try: type("RL", (Right, Left), {})().f() and print("R only")
except AttributeError as error: print(error)
