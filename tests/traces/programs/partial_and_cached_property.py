# functools.partial keeps its arguments, cached_property its value in the instance.
from functools import partial, cached_property, lru_cache

class Report:
    def __init__(self, rows):
        self.rows = rows
    @cached_property
    def total(self):
        return [sum(self.rows)]

def combine(first, second, *, sep):
    return [first, second, sep]

left = ["left"]
join = partial(combine, left, sep=["-"])
again = partial(join, ["right"])
result = join(["x"])
other = again()
report = Report([1, 2, 3])
total = report.total
same = report.total is total
del report.total
new = report.total
report = None
