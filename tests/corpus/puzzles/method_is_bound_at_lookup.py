# A method taken from an instance remembers it; the class can change later.
class A:
    def __init__(self, name): self.name = name
    def who(self): return f"A {self.name}"
a = A("one")
bound, plain = a.who, A.who
a.name = "renamed"
print(bound(), plain(a), bound.__self__ is a, a.who is a.who, a.who == a.who, bound.__func__ is A.who)
A.who = lambda self: f"new {self.name}"
print(bound(), a.who(), plain(a))
a.who = lambda: "instance"
print(a.who(), A.who(a))
del a.who
print(a.who())
f = "-".join
print(f("abc"), list(map("x".__add__, "ab")), [].append.__self__, A("z").__init__.__name__)
