# A bound method keeps its object.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
class A(Noisy):
    def m(self):
        return self.name
m = A('a').m
print(m())
del m
print('end')
