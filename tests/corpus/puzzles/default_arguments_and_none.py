# None as a marker, falsy arguments, and defaults that refer to other names.
def greet(name=None, punctuation="!"):
    name = name or "stranger"
    return f"hi {name}{punctuation}"
print(greet(), greet(""), greet(None), greet("Al", ""), greet(punctuation="?"), greet(0))
def stamp(items=None):
    items = [] if items is None else items
    items.append(len(items))
    return items
shared = []
print(stamp(), stamp(), stamp(shared), stamp(shared), shared, stamp([]))
def outer(n):
    def inner(x=n, y=[n]): y.append(x); return y
    return inner
a, b = outer(1), outer(2)
print(a(), a(9), b(), a.__defaults__, a.__defaults__[1] is a())
sentinel = object()
def pick(d, key, default=sentinel):
    if key in d: return d[key]
    if default is sentinel: raise KeyError(key)
    return default
print(pick({"a": None}, "a"), pick({}, "a", None), end=" ")
try: pick({}, "zz")
except KeyError as error: print(error)
def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
print(f(1, c=3), f(1, 5, 6, 7, c=8, e=9), f.__defaults__, f.__kwdefaults__)
