# __getattr__ is asked when the ordinary way failed; special methods are looked up on the type.
class Lazy:
    present = "class"
    def __getattr__(self, name):
        print("asked", name, end="; ")
        return name.upper()
l = Lazy()
l.own = 1
print(l.present, l.own, l.missing, l.missing)
l.__len__ = lambda: 5
try:
    len(l)
except TypeError as error:
    print(error)
print(hasattr(l, "whatever"), getattr(l, "x", "unused default"), l.__class__.__name__)
try:
    l + 1
except TypeError as error:
    print(error)
