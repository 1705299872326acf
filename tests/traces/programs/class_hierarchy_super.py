# super() through a diamond.
class A:
    def __init__(self, **k):
        self.a = [k]
class B(A):
    def __init__(self, b, **k):
        super().__init__(**k)
        self.b = b
class C(A):
    def __init__(self, c, **k):
        super().__init__(**k)
        self.c = c
class D(B, C):
    def __init__(self, *args, **k):
        super().__init__(*args, **k)
        s = super()
        self.s = s
d = D([1], c=[2], z=3)
m = D.__mro__
s = super(B, d)
n = s.__init__
