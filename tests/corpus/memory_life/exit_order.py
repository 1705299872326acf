# At exit the module's names go in the order in which they came.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
z = Noisy('z')
a = Noisy('a')
_p = Noisy('_p')
m = Noisy('m')
a = Noisy('a again')
print('last line')
