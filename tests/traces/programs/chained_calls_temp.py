# Temporaries live until they are used.
class B:
    def __init__(self, items):
        self.items = items
    def map(self, f):
        return B([f(x) for x in self.items])
    def get(self):
        return self.items
def twice(x):
    return (x, x)
r = B([[1], [2]]).map(twice).map(list).get()
s = [B([1]).get, B([2])][0]()
t = (lambda q: [q, q])(B([3]).get())[0]
u = {"k": B([4])}["k"].get().pop()
v = str(B([5]).get())[1:-1].split(",")
