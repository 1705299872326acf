# Swapping two names frees nothing.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
a, b = Noisy('a'), Noisy('b')
a, b = b, a
print(a.name, b.name)
a = b
print('end')
