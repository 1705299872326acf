# Binding a name anew frees the old object after the new one is made.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
a = Noisy(1)
a = Noisy(2)
print('rebound')
a = None
print('end')
