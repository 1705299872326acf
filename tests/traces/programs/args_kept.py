kept = []
def keep(*args, **kwargs):
    kept.append((args, kwargs))
    return locals()
class Api:
    def __call__(self, x, /, y, *, z=None):
        return [x, y, z]
    def __getattr__(self, name):
        def method(*a):
            return name, a
        return method
r = keep([1000], k=[2000])
api = Api()
s = api([1], y=[2])
t = api.hello([3], [4])
m = api.other
bound = api.__call__
u = bound(1000, 2000)
print(len(kept), s, end="!\n")
fn = print
kept.pop()
del r
