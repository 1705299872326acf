# A default value lives as long as its function.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
def f(x=Noisy('default')):
    return x.name
print(f())
del f
print('end')
