# __del__ puts the object and what it holds back.
saved = []
class R:
    def __init__(self, other=None):
        self.other = other
    def __del__(self):
        saved.append(self)
a = R([1])
b = R(a)
del a
del b
x = saved[0]
saved.clear()
del x
