# Methods of a str subclass give plain str, except where the object itself would do; hooks are honoured.
class Name(str):
    def __new__(cls, value, note="none"):
        self = super().__new__(cls, value.strip())
        self.note = note
        return self

    def __str__(self):
        return "STR"

    def __repr__(self):
        return f"Name({super().__repr__()})"

    def __format__(self, spec):
        return "FMT" + spec

    def __hash__(self):
        return super().__hash__()

    def __eq__(self, other):
        return super().__eq__(other.lower() if isinstance(other, str) else other)


name = Name("  bob ", note="friend")
print(name, [name], f"{name:>5}", "%s %r" % (name, name), "{} {!r}".format(name, name), name.note, len(name))
print(type(name.upper()), type(name[:]), type(name + ""), type(name * 1), type(name.strip()), type(str(name)), type("".join([name])), type(name.replace("x", "y")))
print(name == "BOB", "BOB" == name, name != "bob", {name: 1}.get("bob"), "bob" in {name}, name in ["BOB"])
print(str.__str__(name), type(str.__str__(name)), name.__getnewargs__(), name.__dict__, isinstance(name, str), name.title(), hash(name) == hash("bob"))
import copy, pickle
other = copy.copy(name)
print(repr(other), other.note, type(other))
try:
    class Bad(str):
        __slots__ = ("x",)
    print("ok", Bad("q"))
except TypeError as error:
    print(error)
class Fixed(str):
    __slots__ = ()
try:
    Fixed("a").x = 1
except AttributeError as error:
    print(error)
print("-".join([Name("a"), Name("b")]), "x".join(Name("ab")), Name("abc")[1], type(Name("abc")[1]))
print(int(Name("12")), float(Name("1.5")), Name("k") in {"k": 1}, sorted([Name("b"), Name("a")]))
