# print holds its arguments till it is done.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
class V(Noisy):
    def __str__(self):
        return 'v%s' % self.name
print(V(1), V(2))
print('end')
