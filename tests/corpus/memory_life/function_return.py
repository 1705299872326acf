# Locals die when the function returns, in the order of their slots.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
def f():
    x = Noisy('x')
    y = Noisy('y')
    z = Noisy('z')
    del y
    return 1
print(f())
