# The outer finalizer runs before the inner object dies.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
outer = Noisy('outer')
outer.inner = Noisy('inner')
outer.inner.innermost = Noisy('innermost')
del outer
print('end')
