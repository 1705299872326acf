# self.x += 1 reads from the class and writes to the instance.
class C:
    n = 0
    items = []
    text = "a"
    def bump(self):
        self.n += 1
        self.items += [self.n]
        self.text += "b"
a, b = C(), C()
a.bump(); a.bump(); b.bump()
print(a.n, b.n, C.n, a.items, b.items, C.items, a.items is b.items, a.text, C.text)
print(sorted(a.__dict__), a.__dict__["items"] is C.items)
C.n = 10
del a.n
print(a.n, b.n, a.__dict__.keys() == {"items", "text"})
