# A value in an f-string dies when it is formatted.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
class V(Noisy):
    def __format__(self, spec):
        return 'v' + spec
print(f'{V(1)} and {V(2):x}')
