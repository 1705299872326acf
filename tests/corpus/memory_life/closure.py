# A closure keeps what it refers to.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
def make():
    x, y = Noisy('used'), Noisy('unused')
    return lambda: x
f = make()
print(f().name)
del f
print('end')
