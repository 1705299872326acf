# Defining __eq__ takes __hash__ away, and a mutable key is lost after a change.
class P:
    def __init__(self, x): self.x = x
    def __eq__(self, other): return self.x == other.x
try:
    {P(1)}
except TypeError as error:
    print(error)
print(P(1) == P(1), P(1) in [P(1)], P.__hash__, [P(1), P(2)].index(P(2)), P(1) != P(1))
class H(P):
    def __hash__(self): return hash(self.x)
h = H(1)
d = {h: "found"}
print(d[H(1)], H(1) in d)
h.x = 2
print(H(1) in d, H(2) in d, h in d, list(d.values()))
class Sub(H):
    def __eq__(self, other): return True
print(Sub.__hash__)
