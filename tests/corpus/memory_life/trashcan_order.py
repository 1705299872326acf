# Deaths in a deep nest come in steps.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
nest = ()
for n in range(120):
    nest = (nest, Noisy(n) if n % 20 == 0 else n)
del nest
print('end')
