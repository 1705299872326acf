# get_referrers gives tracked holders, oldest generation last.
import gc
class P:
    def __init__(self, name):
        self.name = name
target = P(1)
a, b, c = [target], (target, []), {1: target, 2: []}
d = P(2)
d.x = target
print([type(r).__name__ for r in gc.get_referrers(target) if r is not globals()])
print(any(r is globals() for r in gc.get_referrers(target)))
