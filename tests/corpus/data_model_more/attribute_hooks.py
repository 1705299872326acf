# __getattribute__, __getattr__, __setattr__, __delattr__, __dir__: when each is called.
class Traced:
    def __init__(self):
        object.__setattr__(self, "log", [])
        self.value = 1

    def __getattribute__(self, name):
        log = object.__getattribute__(self, "log")
        log.append("get " + name)
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        self.log.append("miss " + name)
        if name.startswith("auto_"):
            return name[5:]
        raise AttributeError(f"{type(self).__name__!r} has no {name}", name=name, obj=self)

    def __setattr__(self, name, value):
        object.__getattribute__(self, "log").append(f"set {name}")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        object.__getattribute__(self, "log").append(f"del {name}")
        super().__delattr__(name)

    def __dir__(self):
        return ["zeta", "alpha", 3][:2]

    def __len__(self):
        return 5


t = Traced()
print(t.value, t.auto_x, hasattr(t, "nope"), getattr(t, "nope", "default"), dir(t), len(t))
t.other = 2
del t.other
try:
    t.missing
except AttributeError as error:
    print(error, error.name)
try:
    del t.never
except AttributeError as error:
    print(error)
print(object.__getattribute__(t, "log"))
setattr(t, "dynamic", 1); delattr(t, "dynamic")
for arguments in ((t, 5), (t, "a", 1, 2), (t,), ()):
    try:
        getattr(*arguments)
    except TypeError as error:
        print(error)
for function, arguments in ((hasattr, (t, 5)), (setattr, (t, 5, 1)), (delattr, (t, 5)), (setattr, (t, "a")), (object.__getattribute__, (t, 5)), (object.__setattr__, (t, 5, 6)), (object().__setattr__, ("a", 1)), (object().__delattr__, ("a",))):
    try:
        print(function(*arguments))
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
class Raises:
    def __getattr__(self, name): raise KeyError(name)
    @property
    def broken(self): return self.inner_missing
try:
    print(hasattr(Raises(), "x"))
except KeyError as error:
    print("KeyError passes", error)
try:
    Raises().broken
except KeyError as error:
    print("property error hides behind __getattr__:", error)
class Endless:
    def __getattr__(self, name): return getattr(self, name + "x")
try:
    Endless().a
except RecursionError as error:
    print(type(error).__name__)
class BadDir:
    def __dir__(self): return 5
class OddDir:
    def __dir__(self): return ["b", 1]
for item in (BadDir(), OddDir()):
    try:
        print(dir(item))
    except TypeError as error:
        print(error)
print([n for n in dir(type("E", (), {"a": 1})()) if not n.startswith("__")], [n for n in dir(5) if n.startswith("bit")], "x" in dir(type("M", (), {"x": 0})))
