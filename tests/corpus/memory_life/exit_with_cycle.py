# At exit cycles are collected before the module's names go.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
a = Noisy('cycle')
a.me = a
del a
b = Noisy('named')
print('last line')
