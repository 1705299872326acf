# Inline values, a dict made, keys not shared.
class P:
    def __init__(self, a, b):
        self.a = a
        self.b = b
p = P([1], 2000)
q = P([3], 4000)
d = p.__dict__
p.c = d
d["e"] = 5000
q.z = 1
del q.a
r = P(1, 2)
del r.b
r.b = [6]
v = vars(q)
r.__dict__ = {"x": [7]}
p.__dict__.clear()
q.__dict__.update(y=[8])
