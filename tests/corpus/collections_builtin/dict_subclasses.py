# Subclasses of dict: __missing__ is asked by indexing alone; the other methods go past overridden ones.
class Counting(dict):
    def __missing__(self, key):
        print("missing", key, end="; ")
        return 0

    def __setitem__(self, key, value):
        print("set", key, end="; ")
        super().__setitem__(key, value)

    def __getitem__(self, key):
        print("get", key, end="; ")
        return super().__getitem__(key)


d = Counting(a=1)
d["b"] = 2
d["c"] += 5
print(d, d.get("z"), d.setdefault("q", 1), d["q"], "z" in d)
d.update(e=5)
print(d, d.pop("zz", "none"), {**d}, dict(d), d.copy(), type(d.copy()), d | {"x": 1}, type(d | {}), type({} | d))
print(eval("a + missing_name", {}, d), "%(a)s %(nope)s" % d, "{a} {b}".format_map(d), "{a}".format(**d))
try:
    del d["nothing"]
except KeyError as error:
    print(repr(error))
class Locked(dict):
    def __delitem__(self, key): raise TypeError("locked")
    def __iter__(self): return iter(["fake"])
    def keys(self): return ["one", "two"]
    def __len__(self): return 99
    def __contains__(self, key): return True
    def __eq__(self, other): return "equal"
    def __repr__(self): return "<locked>"
locked = Locked(a=1)
print(list(locked), len(locked), bool(locked), "zzz" in locked, locked == {}, {} == locked, locked, f"{locked}", locked.pop("a"), list(locked.items()))
try:
    print(dict(Locked(b=2)), {**Locked(b=2)})
except KeyError as error:
    print(repr(error))
class Keys:
    def keys(self): return iter("xy")
    def __getitem__(self, key): return key * 2
def named(**kwargs): return kwargs
print(dict(Keys()), {**Keys()}, named(**Keys()), {} | dict(Keys()))
d = {}
d.update(Keys(), z=1)
print(d)
class Ordered(dict):
    __slots__ = ("extra",)
    def __init__(self, *args, extra=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.extra = extra
o = Ordered({"k": 1}, extra="E", j=2)
print(o, o.extra, Ordered.fromkeys("ab", 0), type(Ordered.fromkeys("ab")), o == {"k": 1, "j": 2})
try:
    o.other = 1
except AttributeError as error:
    print(error)
class DefaultList(dict):
    def __missing__(self, key):
        value = self[key] = []
        return value
groups = DefaultList()
for word in "apple avocado banana blueberry cherry".split():
    groups[word[0]].append(word)
print(groups, groups.get("zz"))
