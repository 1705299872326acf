# super with and without arguments, in odd places, and its errors.
class Root:
    name = "root"
    def greet(self): return "Root"
    @classmethod
    def make(cls): return f"Root.make({cls.__name__})"
    @staticmethod
    def util(): return "util"
    @property
    def prop(self): return "root prop"
class Left(Root):
    name = "left"
    def greet(self): return "Left>" + super().greet()
    @classmethod
    def make(cls): return "Left>" + super().make()
class Right(Root):
    def greet(self): return "Right>" + super().greet()
    @property
    def prop(self): return "right>" + super().prop
class Both(Left, Right):
    def greet(self): return "Both>" + super().greet()
    @classmethod
    def make(cls): return "Both>" + super().make()
    @staticmethod
    def util(): return "Both>" + Root.util()
    def nested(self):
        def inner(): return super(Both, self).greet()
        return inner(), [super(Both, self).greet() for _ in range(1)], (lambda: super(Both, self).name)()
    def zero_in_comprehension(self):
        return [super().greet() for _ in range(1)]
    def no_args(): return super()
    def deleted(self):
        del self
        return super().greet()
    def rebound(self):
        self = Right()
        try: return super().greet()
        except TypeError as error: return str(error)
b = Both()
print(b.greet(), Both.make(), b.make(), Both.util(), b.prop, b.nested())
for action in (lambda: b.zero_in_comprehension(), lambda: Both.no_args(), lambda: b.deleted(), lambda: b.rebound(), lambda: super(), lambda: super(Both, Root()), lambda: super(5, b), lambda: super(Both).greet, lambda: super(Both, b).nothing, lambda: super(Right, b).greet(), lambda: super(Left, Both).greet, lambda: super(Both, b).name, lambda: super(Both, b).__class__,
               lambda: super(Both, b).__thisclass__, lambda: super(Both, b).__self_class__, lambda: super(Both, b).__self__ is b, lambda: super(Root, b).greet, lambda: super(Both, 5), lambda: super(Both, b, 1), lambda: super(Both, Both).make()):
    try:
        result = action()
        print(str(result).split(" at 0x")[0])
    except Exception as error:
        print(type(error).__name__, error)
unbound = super(Both)
print(repr(unbound), unbound.__get__(b).greet(), type(unbound.__get__(None, Both)))
class Sets(Root):
    def __init__(self): super().__setattr__("z", 1)
    def __getitem__(self, key): return key
    def __getattribute__(self, name):
        return super().__getattribute__(name)
class Items(Sets):
    def __getitem__(self, key): return super().__getitem__(key) * 2
    def try_index(self):
        try: return super()[3]
        except TypeError as error: return str(error)
print(Items().z, Items()[4], Items().try_index())
class Meta(type):
    def __call__(cls, *args): return ("meta", super().__call__(*args).__class__.__name__)
print(Meta("N", (), {})())
class Late:
    def f(self): return __class__
print(Late().f(), Late.f.__closure__[0].cell_contents is Late, Late.f.__code__.co_freevars)
def outside(self): return super().greet()
Both.outside = outside
try: b.outside()
except RuntimeError as error: print(error)
