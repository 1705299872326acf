# Lazy iterators keep what they need.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
m = map(lambda n: Noisy(n).name, [1, 2])
print(next(m))
z = zip([Noisy('z1'), Noisy('z2')], [1, 2])
next(z)
del z
print('end')
