# Recursion through repr, comparison, attributes and containers.
class A:
    def __repr__(self):
        return f"<{self!r}>"

    def __eq__(self, other):
        return self == other

    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __str__(self):
        return str(self)

    def __len__(self):
        return len(self)

    def __hash__(self):
        return hash(self)


a = A()
for action in (lambda: repr(a), lambda: a == 1, lambda: a.b, lambda: str(a), lambda: len(a), lambda: hash(a), lambda: {a: 1}):
    try:
        action()
    except RecursionError as error:
        print(str(error).startswith("maximum recursion depth exceeded"))
