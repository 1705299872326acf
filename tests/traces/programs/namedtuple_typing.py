# NamedTuple classes, defaults, _asdict.
from typing import NamedTuple
class P(NamedTuple):
    x: int
    y: list = [1]
p = P(1000)
q = P(2000, p.y)
d = q._asdict()
r = q._replace(x=p)
s = P._make([1, 2])
t = p + q
a, b = q
