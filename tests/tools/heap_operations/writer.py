"""The list of operations, and what an operation may ask while it writes its lines.

A sequence has six names, v0 to v5.  The writer remembers roughly what kind of object a name has, so that most
statements make sense.
"""

OPERATIONS = []


def operation(weight=1, python=False, allocations=False):
    def add(function):
        OPERATIONS.append((function, weight, python, allocations))
        return function
    return add


class Writer:
    """What an operation may ask: names by kind, fresh tags, random choices."""

    NAMES = ["v0", "v1", "v2", "v3", "v4", "v5"]

    def __init__(self, rng, tags):
        self.rng = rng
        self.tags = tags
        self.kinds = {}

    def tag(self):
        self.tags[0] += 1
        return self.tags[0]

    def target(self, kind):
        """A name that is about to hold a `kind`."""
        free = [name for name in self.NAMES if name not in self.kinds]
        name = self.rng.choice(free) if free and self.rng.random() < 0.75 else self.rng.choice(self.NAMES)
        self.later = (name, kind)
        return name

    def has(self, *kinds):
        return [name for name, kind in self.kinds.items() if kind in kinds]

    def any(self, *kinds):
        found = self.has(*kinds) if kinds else list(self.kinds)
        return self.rng.choice(found) if found else None

    def value(self):
        """An expression: mostly a name, at times something new."""
        rng = self.rng
        if self.kinds and rng.random() < 0.7:
            return rng.choice(list(self.kinds))
        return rng.choice(["[]", "{}", "[1, 2]", "()", "None", "(7)", "'a b'", "(1000 + len(log) * 0)", "(2.5)",
                           "N(%d)" % self.tag(), "P(%d)" % self.tag(), "S(%d)" % self.tag(), "W(%d)" % self.tag(),
                           "(1, [2])", "object()", "f'x y {5}'", "b'q w'", "{1: 2}", "set()", "(1 << 70)",
                           "LI()", "X(%d)" % self.tag(), "(3 + 4j)", "bytearray(3)"])

    def small(self):
        return self.rng.choice(["0", "1", "-1", "2", "1000000", "'k'", "f'key {3}'", "None", "2.0", "(1, 2)"])

    def instance(self):
        return self.any("inst", "slots")

    def take(self):
        """After the lines are out: the target has its kind."""
        if getattr(self, "later", None):
            self.kinds[self.later[0]] = self.later[1]
            self.later = None
