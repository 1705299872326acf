# __del__ is an ordinary method too.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
a = Noisy('a')
a.__del__()
print('called')
del a
print('end')
