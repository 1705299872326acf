# Blocks freed in order come back in the opposite order.
class S:
    __slots__ = tuple('abcdefghijklmnopqrstuvwxyz')
keep = [S() for _ in range(50)]
places = [id(k) for k in keep[10:20]]
for n in range(10, 20):
    keep[n] = None
new = [S() for _ in range(10)]
print([places.index(id(n)) if id(n) in places else None for n in new])
