# Data descriptors win over the instance, the instance over other descriptors; deleting and the missing parts.
class Data:
    def __init__(self, name): self.name = name
    def __get__(self, instance, owner): return f"data {self.name} {instance is None} {owner.__name__}"
    def __set__(self, instance, value): print("set", self.name, value)
    def __delete__(self, instance): print("delete", self.name)


class NonData:
    def __get__(self, instance, owner): return "non-data"


class SetOnly:
    def __set__(self, instance, value): instance.__dict__["s"] = value * 2


class DeleteOnly:
    def __delete__(self, instance): print("deleted")


class Raising:
    def __get__(self, instance, owner): raise AttributeError("from descriptor")


class Host:
    d = Data("d")
    n = NonData()
    s = SetOnly()
    x = DeleteOnly()
    r = Raising()


h = Host()
h.__dict__.update(d="own d", n="own n", s="own s")
print(h.d, h.n, h.s, Host.d, Host.n, Host.s is Host.__dict__["s"])
h.d = 1
del h.d
h.s = 21
print(h.s, h.__dict__)
h.n = "new"
del h.n
print(h.n)
for action in ("h.x = 1", "del h.s", "del h.n", "h.r", "del h.x", "h.zzz", "del h.zzz", "Host.zzz", "del Host.zzz", "Host.d = 5; print(h.d)"):
    try:
        print(action, "->", exec(action))
    except AttributeError as error:
        print(action, "->", error)
class Fallback(Host):
    def __getattr__(self, name): return f"getattr {name}"
print(Fallback().r, Fallback().q)
class Meta(type):
    m = Data("m")
    n = NonData()
class Klass(metaclass=Meta):
    m = "own m"
    n = "own n"
print(Klass.m, Klass.n)
Klass.m = 3
class Callable:
    def __init__(self): self.calls = 0
    def __call__(self, *args): self.calls += 1; return args
class Holder:
    method = Callable()
    def __init__(self): self.bound = Callable()
print(Holder().method(1), Holder().bound(2))
class Function:
    def __get__(self, instance, owner): return lambda *args: ("bound", args)
class Uses:
    f = Function()
    __len__ = Function()
print(Uses().f(1), Uses.f(2))
try:
    len(Uses())
except TypeError as error:
    print(error)
