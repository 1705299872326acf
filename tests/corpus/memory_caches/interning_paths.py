# Which ways of making a text give the interned one: names, attributes, keyword names, sys.intern, type names, dict
# keys.
import sys

def same(a, b):
    return a is b

made = lambda *parts: "".join(parts)
text = made("some", "_name_x1")
some_name_x1 = 1
print(same(text, "some_name_x1"), same(sys.intern(text), "some_name_x1"), same(text, "some_name_x1"))
print([same(each, "some_name_x1") for each in globals() if each == "some_name_x1"])
class A:
    pass
key = made("attr", "ibute_q")
setattr(A, key, 1)
print([same(each, key) for each in vars(A) if each == key], same(key, "attribute_q"))
a = A()
key2 = made("instance", "_attr")
setattr(a, key2, 1)
print([same(each, key2) for each in vars(a)], same(key2, "instance_attr"))
a.__dict__[made("by", "_item")] = 1
print([same(each, "by_item") for each in vars(a) if each == "by_item"])
def f(**kwargs):
    return list(kwargs)[0]
key3 = made("key", "_word")
print(same(f(**{key3: 1}), key3), same(key3, "key_word"), same(f(key_word=1), "key_word"))
T = type(made("Type", "Name"), (), {made("slot", "_z"): 1})
print(same(T.__name__, "TypeName"), [same(each, "slot_z") for each in vars(T) if each == "slot_z"])
import types
m = types.ModuleType(made("mod", "ule_n"))
print(same(m.__name__, "module_n"))
print(same(eval("'abc_d'"), "abc_d"), same(eval("'abc d'"), "abc d"), same(compile("abc_e", "", "eval").co_names[0],
        "abc_e"))
print(same("a" + "b", "ab"), same("a" * 3, "aaa"), same("ab"[0], "a"), same("éx"[0], "é"), same("Āx"[0], "Ā"))
print(same(chr(97), "a"), same(chr(233), "é"), same(chr(300), chr(300)), same("".join(["ab"]), "ab"),
        same("%s" % "ab", "ab"), same(f"{'ab'}", "ab"), same(str("ab"), "ab"))
print(same("ab".replace("z", "y"), "ab"), same("ab".strip(), "ab"), same("ab"[:], "ab"), same("ab" + "", "ab"),
        same("ab" * 1, "ab"), same("ab".lower(), "ab"), same("ab".encode().decode(), "ab"), same("a".upper().lower(),
        "a"))
print(same(b"a"[0:1], b"a"), same(bytes([97]), b"a"), same(b"ab"[:], b"ab"), same(b"" + b"", b""),
        same(b"ab".replace(b"z", b""), b"ab"))
class S(str):
    pass
s = S("subtext")
try:
    sys.intern(s)
except TypeError as e:
    print(e)
setattr(a, S("sub_name"), 1)
print([type(each).__name__ for each in vars(a)])
print(sys.getrefcount(made("fresh", "_one")), sys.getrefcount(sys.intern(made("fresh", "_two"))))
x = sys.intern(made("held", "_here"))
y = sys.intern(made("held", "_here"))
print(x is y, sys.getrefcount(x))
del y
before = sys.getallocatedblocks()
del x
print(sys.getallocatedblocks() - before)
import keyword, string
print(same(keyword.kwlist[0], "False"), same(string.ascii_letters[0], "a"), same(__name__, "__main__"))
