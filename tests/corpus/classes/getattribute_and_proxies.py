# Proxies: forwarding attributes, special methods found on the type only, recording calls, read-only views.
class Forward:
    def __init__(self, target): object.__setattr__(self, "_target", target)
    def __getattr__(self, name): return getattr(self._target, name)
    def __setattr__(self, name, value): setattr(self._target, name, value)
    def __delattr__(self, name): delattr(self._target, name)
    def __repr__(self): return f"Forward({self._target!r})"
class Thing:
    def __init__(self): self.items = [1, 2]
    def __len__(self): return len(self.items)
    def size(self): return len(self)
    def __getitem__(self, i): return self.items[i]
t = Thing(); f = Forward(t)
f.new = 5; print(t.new, f.size(), f.items, f.__len__(), f.__dict__ if False else ""); del f.new
for expression in ("len(f)", "f[0]", "f.new", "1 in f", "list(f)", "f + 1", "f()", "bool(f)", "f == f", "hash(f) == hash(f)", "str(f)[:8]", "del f.zzz"):
    try: print(expression, "->", eval(expression) if "del" not in expression else exec(expression))
    except Exception as error: print(expression, "->", type(error).__name__, error)
def delegate(*names):
    def decorate(cls):
        for name in names:
            def method(self, *args, _name=name): return getattr(self._target, _name)(*args)
            setattr(cls, name, method)
        return cls
    return decorate
@delegate("__len__", "__getitem__", "__contains__", "__iter__", "__add__")
class Full(Forward): pass
g = Full([3, 1, 2])
print(len(g), g[0], 3 in g, list(g), sorted(g), g + [9], g.index(1), g.append(7), g)
class Recorder:
    def __init__(self): self.__dict__["calls"] = []
    def __getattr__(self, name):
        def call(*args, **kwargs):
            self.calls.append((name, args, kwargs)); return self
        return call
r = Recorder(); r.open("f").read(1, mode="x").close()
print(r.calls, r.anything.__name__)
class ReadOnly:
    def __init__(self, **values): self.__dict__.update(values)
    def __setattr__(self, name, value): raise AttributeError(f"{name} is read-only")
    __delattr__ = lambda self, name: self.__setattr__(name, None)
o = ReadOnly(a=1)
for action in ("o.a = 2", "o.b = 2", "del o.a", "o.__dict__['a'] = 3; print(o.a)", "object.__setattr__(o, 'a', 4); print(o.a)", "vars(o).clear(); o.a"):
    try: exec(action)
    except AttributeError as error: print(action, "->", error)
class Strict:
    x = 1
    def __getattribute__(self, name):
        if name.startswith("_") and not name.startswith("__"): raise AttributeError(f"private {name}")
        return super().__getattribute__(name)
    def peek(self): return self._hidden
    def size(self): return type(self).__dict__["x"]
    _hidden = 2
s = Strict(); print(s.x, s.size(), Strict._hidden, hasattr(s, "_hidden"), getattr(s, "_hidden", "no"))
try: s.peek()
except AttributeError as error: print(error)
class AttrDict(dict):
    def __getattr__(self, name):
        try: return self[name]
        except KeyError: raise AttributeError(name) from None
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
a = AttrDict(x=1); a.y = 2; print(a.x, a, a.keys() == {"x", "y"}, hasattr(a, "z")); del a.x; a.items = 5; print(a.items is not None, a["items"])
try: a.nope
except AttributeError as error: print(repr(error))
