# setdefault frees a default that is not needed.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
d = {1: 'there'}
d.setdefault(1, Noisy('unused'))
print('next')
d.setdefault(2, Noisy('used'))
d.clear()
print('end')
