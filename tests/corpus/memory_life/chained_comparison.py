# Operands of a comparison die when it is done.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
class V(Noisy):
    def __lt__(self, other):
        print('lt', self.name, other.name)
        return True
print(V(1) < V(2) < V(3))
