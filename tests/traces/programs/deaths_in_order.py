log = []
class Loud:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        log.append(self.name)
def scope():
    a = Loud("a")
    b = Loud("b")
    return [b]
r = scope()
x = Loud("x")
x = Loud("y")
pair = (Loud("p"), Loud("q"))
pair = None
d = {"one": Loud("d1"), "two": Loud("d2")}
d["one"] = None
d.clear()
l = [Loud("l1"), Loud("l2")]
l.pop(0)
del l[:]
Loud("temp")
def gen():
    g = Loud("in gen")
    yield g
    yield g
it = gen()
v = next(it)
del v
it = None
